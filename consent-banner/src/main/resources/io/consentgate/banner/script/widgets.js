// Puts a placeholder before each element that a blocked script would have filled.
function widgets() {
  list('template[data-consent-at]').forEach(function (template) {
    list(template.getAttribute('data-consent-at')).forEach(function (at) {
      at.before(template.content.cloneNode(true));
      template.remove();
    });
  });
}
