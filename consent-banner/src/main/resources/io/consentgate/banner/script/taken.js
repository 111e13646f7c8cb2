// Whether an answer takes back a purpose that this page runs with.
function taken(answer) {
  return Object.keys(answer.purposes).some(id => !answer.purposes[id] && html.getAttribute('data-consent-' + id) === 'granted');
}
