// Starts an element that waited under another name under its own. One without a hyphen, such as script, is none of those.
function own(element) {
  const name = element.localName.match(/^(.+-.+)-blocked/);
  if (!name) {
    return;
  }
  const fresh = document.createElement(name[1]);
  take(fresh, [...element.attributes]);
  fresh.append(...element.childNodes);
  element.replaceWith(fresh);
}
