// The attributes of an element's original start tag, those that fetch last.
function attributes(element) {
  // code waits for the next page: markup that a sanitiser let through could have forged this tag
  const all = [...parsed(element.dataset.consentTag, element.namespaceURI !== html.namespaceURI).attributes]
    .filter(attribute => element.localName === 'script' || !code(attribute));
  return all.sort((one, other) => fetching.test(one.name) - fetching.test(other.name));
}
