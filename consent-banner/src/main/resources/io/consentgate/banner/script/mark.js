// Writes the answer where style sheets and tests read it: html[data-consent-ID].
function mark(purposes) {
  Object.keys(purposes).forEach(function (id) {
    html.setAttribute('data-consent-' + id, purposes[id] ? 'granted' : 'denied');
  });
}
