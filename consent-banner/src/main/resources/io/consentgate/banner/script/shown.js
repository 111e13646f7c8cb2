// The page comes from a cache, or came before the answer changed: follow what was taken away, or, back again, anything.
function shown(event) {
  var seen = mirror();
  narrow();
  // a page that a reload brings back as it was, as a service worker may, would be loaded for ever
  if (seen && (event.persisted || taken(seen) && performance.navigation.type !== 1)) {
    refresh();
  }
}
