// Brings back an element other than a script where it stands.
function restore(element) {
  take(element, attributes(element));
  if (element.localName === 'iframe') {
    element.removeAttribute('srcdoc');
  }
  element.removeAttribute('data-consent-blocked');
  element.removeAttribute('data-consent-tag');
  if (element.localName === 'style') {
    if (element.getAttribute('type') === 'text/plain') {
      element.removeAttribute('type');
    }
    element.textContent = sheet(element.textContent);
  }
  if (element.localName === 'source' && element.parentNode.load) {
    element.parentNode.load();
  }
}
