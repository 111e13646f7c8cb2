// Brings back an element other than a script where it stands.
function restore(element) {
  const shown = element.srcdoc;
  take(element, attributes(element));
  if (element.srcdoc === shown) {
    element.removeAttribute('srcdoc');
  }
  delete element.dataset.consentBlocked;
  delete element.dataset.consentTag;
  if (element.localName === 'style') {
    if (element.type === 'text/plain') {
      element.removeAttribute('type');
    }
    element.textContent = sheet(element.textContent);
  }
  if (element.localName === 'source') {
    element.parentNode.load?.();
  }
  own(element);
}
