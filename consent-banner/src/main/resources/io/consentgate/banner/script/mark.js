// Writes the answer where style sheets and tests read it: html[data-consent-ID].
function mark(purposes) {
  for (const id in purposes) {
    html.setAttribute('data-consent-' + id, purposes[id] ? 'granted' : 'denied');
  }
}
