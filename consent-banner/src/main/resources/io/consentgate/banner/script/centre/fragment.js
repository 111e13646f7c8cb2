// The settings as the server renders them for this visitor now, parsed but not yet in the page.
function fragment() {
  return fetch(settings() + '&fragment=1&lang=' + document.documentElement.lang)
    .then(response => response.ok ? response.text() : Promise.reject()).then(text => {
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
