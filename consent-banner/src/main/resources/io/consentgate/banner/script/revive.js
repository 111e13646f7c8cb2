// Brings back one blocked element, unless what ran before has removed it, and lets the browser breathe.
async function revive(element) {
  if (element.isConnected) {
    named(running, element.dataset.consentBlocked);
    named(runs, element.dataset.consentBlocked);
    await (element[held] ? release(element) : element.localName === 'script' ? rerun(element) : restore(element));
    await new Promise(go => setTimeout(go));
  }
}
