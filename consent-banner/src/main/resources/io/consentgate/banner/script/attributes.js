// The attributes of an element's original start tag, as the parser reads them, those that fetch last.
function attributes(element) {
  var rest = element.getAttribute('data-consent-tag').replace(/^<[^\s/>]*/, '');
  var foreign = element.namespaceURI !== html.namespaceURI;
  var box = document.createElement('template');
  box.innerHTML = (foreign ? '<svg><g' : '<i') + rest;
  var holder = foreign ? box.content.firstChild.firstChild : box.content.firstChild;
  var fetching = /^(src|srcset|imagesrcset|href|xlink:href|data|poster|srcdoc)$/;
  // a forged tag may hold no element at all
  var held = holder ? Array.prototype.slice.call(holder.attributes) : [];
  // code waits for the next page: markup that a sanitiser let through could have forged this tag
  var all = held.filter(function (attribute) {
    return element.localName === 'script' || !runs(attribute);
  });
  return all.filter(function (attribute) {
    return !fetching.test(attribute.name);
  }).concat(all.filter(function (attribute) {
    return fetching.test(attribute.name);
  }));
}
