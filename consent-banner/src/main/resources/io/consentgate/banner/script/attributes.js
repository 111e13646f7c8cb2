// The attributes of an element's original start tag that are to come back, those that fetch last.
function attributes(element) {
  const all = [...parsed(element.dataset.consentTag, element.namespaceURI !== html.namespaceURI).attributes];
  const fetches = attribute => fetching.test(attribute.name);
  // markup that a sanitiser let through could have forged this tag: what stands stays, and code waits for the next page
  return all.filter(attribute => element.localName === 'script' ||
    (fetches(attribute) || !element.hasAttribute(attribute.name)) && !code(attribute))
    .sort((one, other) => fetches(one) - fetches(other));
}
