// Whether an answer takes back a vendor or a purpose that this page runs with.
function taken(answer) {
  return lost(answer)[0] ||
    Object.keys(answer.purposes).some(id => !answer.purposes[id] && html.getAttribute('data-consent-' + id) === 'granted');
}
