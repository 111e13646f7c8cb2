// Whether what may come back now had code in its attributes, which only a page of the server's brings back.
function coded(vendors) {
  return list('[data-consent-blocked][data-consent-tag]:not(script)').some(element =>
    granted(element, vendors) && [...parsed(element.dataset.consentTag).attributes].some(each =>
      code(each) && element.getAttribute(each.name) !== each.value));
}
