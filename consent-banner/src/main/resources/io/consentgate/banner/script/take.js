// Gives an element its original attributes, leaving alone those that it still has.
function take(element, original) {
  original.forEach(attribute => {
    if (attribute.name === 'src' && element.localName === 'script') {
      element.src = trust('ScriptURL', attribute.value);
    } else if (element.getAttribute(attribute.name) !== attribute.value) {
      element.setAttributeNode(attribute.cloneNode());
    }
  });
}
