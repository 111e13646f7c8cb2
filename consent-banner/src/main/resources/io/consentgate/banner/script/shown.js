// The page comes from a cache, or came before the answer changed: follow what was taken away, or, back again, anything.
function shown(event) {
  var seen = mirror();
  narrow();
  if (seen && (event.persisted || taken(seen))) {
    refresh();
  }
}
