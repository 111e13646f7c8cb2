// Whether the page says that this purpose is granted.
function marked(id) {
  return html.getAttribute('data-consent-' + id) === 'granted';
}
