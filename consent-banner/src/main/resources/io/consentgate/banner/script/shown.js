// The page comes from a cache, or came before the answer changed: follow what was taken away, or, back again, anything.
function shown(event) {
  var seen = mirror();
  narrow();
  if (seen && Object.keys(seen.purposes).some(id => event.persisted ? seen.purposes[id] !== marked(id) : marked(id) && !seen.purposes[id])) {
    refresh();
  }
}
