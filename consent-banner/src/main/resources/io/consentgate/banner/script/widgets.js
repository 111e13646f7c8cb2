// Puts a placeholder before each element that a blocked script would have filled.
function widgets() {
  list('template[data-consent-at]').forEach(template => {
    list(template.getAttribute('data-consent-at')).forEach(at => {
      at.before(template.content.cloneNode(true));
      template.remove();
    });
  });
}
