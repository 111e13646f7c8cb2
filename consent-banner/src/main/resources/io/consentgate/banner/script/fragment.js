// The settings as the server renders them for this visitor now, parsed but not yet in the page.
function fragment() {
  var query = 'lang=' + encodeURIComponent(html.lang) +
    '&return=' + encodeURIComponent(location.pathname + location.search);
  return fetch(prefix + '/settings?fragment=1&' + query).then(response => {
    if (!response.ok) {
      throw new Error(response.status);
    }
    return response.text();
  }).then(text => {
    var box = document.createElement('template');
    box.innerHTML = text;
    ['action', 'href'].forEach(name => {
      list('[' + name + '^="/"]', box.content).forEach(element => {
        element.setAttribute(name, ours(element.getAttribute(name)));
      });
    });
    return box.content;
  });
}
