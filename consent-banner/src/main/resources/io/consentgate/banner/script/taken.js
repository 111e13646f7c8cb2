// Whether an answer takes back a purpose that this page runs with.
function taken(answer) {
  return Object.keys(answer.purposes).some(id => marked(id) && !answer.purposes[id]);
}
