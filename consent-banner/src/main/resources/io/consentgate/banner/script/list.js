// All elements that a selector finds, in document order.
function list(selector, root) {
  return Array.prototype.slice.call((root || document).querySelectorAll(selector));
}
