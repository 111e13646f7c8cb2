// The page comes from a cache, or came before the answer changed: follow what was taken away, or, back again, anything.
function shown(event) {
  var seen = mirror();
  if (seen && Object.keys(seen.purposes).some(function (id) {
    return event.persisted ? seen.purposes[id] !== marked(id) : marked(id) && !seen.purposes[id];
  })) {
    refresh();
  }
}
