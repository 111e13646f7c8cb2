// All elements that a selector finds, in document order.
function list(selector, root) {
  return [...(root || document).querySelectorAll(selector)];
}
