// Gives an element its original attributes, leaving alone those that it still has.
function take(element, original) {
  original.forEach(function (attribute) {
    if (element.getAttribute(attribute.name) !== attribute.value) {
      element.setAttributeNode(attribute.cloneNode());
    }
  });
}
