// Brings back one blocked element, unless what ran before has removed it, and lets the browser breathe.
function revive(element) {
  if (!element.isConnected) {
    return;
  }
  named(running, element.dataset.consentBlocked);
  named(runs, element.dataset.consentBlocked);
  const ran = held.has(element) ? release(element) : element.localName === 'script' ? rerun(element) : restore(element);
  return Promise.resolve(ran).then(() => new Promise(go => setTimeout(go)));
}
