// Whether a blocked element had code in its attributes, which only a page of the server's brings back.
function coded(element) {
  return element.localName !== 'script' && [...parsed(element.dataset.consentTag || '').attributes].some(each =>
    code(each) && element.getAttribute(each.name) !== each.value);
}
