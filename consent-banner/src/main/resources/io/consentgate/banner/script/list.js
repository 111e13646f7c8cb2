// All elements that a selector finds, in document order.
function list(selector, root) {
  return Array.from((root || document).querySelectorAll(selector));
}
