// Has the server say in a row by which rule an element's address is whose, and why it waits.
function ask(element, address, line) {
  const query = new URLSearchParams({ url: new URL(address, document.baseURI).href, element: element.localName });
  fetch(prefix + '/explain?' + query).then(answer => answer.json()).then(answer => {
    const each = answer.decisions.at(-1);
    if (each) {
      line.lastChild.textContent = 'vendor ' + each.vendor + ', ' + each.why;
    }
  });
}
