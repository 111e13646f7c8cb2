// The attributes of an element's original start tag, those that fetch last.
function attributes(element) {
  // code waits for the next page: markup that a sanitiser let through could have forged this tag
  const all = Array.from(parsed(element.dataset.consentTag, element.namespaceURI !== html.namespaceURI).attributes)
    .filter(attribute => element.localName === 'script' || !code(attribute));
  return all.filter(attribute => !fetching.test(attribute.name))
    .concat(all.filter(attribute => fetching.test(attribute.name)));
}
