// Brings back an element other than a script where it stands.
function restore(element) {
  take(element, attributes(element));
  element.removeAttribute('data-consent-blocked');
  element.removeAttribute('data-consent-tag');
  if (element.localName === 'source' && element.parentNode.load) {
    element.parentNode.load();
  }
}
