// Starts all that is allowed now, in document order; what the page itself would have run late comes last.
function activate(state) {
  for (const frame of list('.consent-embed')) {
    if (granted(frame, state)) {
      frame.remove();
    }
  }
  const found = list('[data-consent-blocked]:not(html)').filter(element =>
    (held.has(element) || element.dataset.consentTag) && granted(element, state));
  if (found[0] && document.write !== write) {
    document.write = document.writeln = write;
    replay();
  }
  found.sort((one, other) => late(one) - late(other)).reduce((done, element) => done.then(() => revive(element)), Promise.resolve())
    .catch(() => location.reload()).then(recall).then(rules.tell);
}
