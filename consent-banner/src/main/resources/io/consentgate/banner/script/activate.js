// Starts all that is allowed now, in document order; what the page itself would have run late comes last. Loads the page where it may and must.
async function activate(vendors, mayLoad) {
  list('.consent-embed').filter(frame => granted(frame, vendors)).forEach(frame => frame.remove());
  const found = list('[data-consent-blocked]:not(html)').filter(element =>
    (element[held] || element.dataset.consentTag) && granted(element, vendors));
  if (found[0] && document.write !== write) {
    document.write = document.writeln = write;
    replay();
  }
  try {
    if (mayLoad && found.some(coded)) {
      throw mayLoad;
    }
    for (const element of found.sort((one, other) => late(one) - late(other))) {
      await revive(element);
    }
  } catch (forbidden) {
    if (mayLoad) {
      location.reload();
    }
  }
  recall();
  rules.tell();
}
