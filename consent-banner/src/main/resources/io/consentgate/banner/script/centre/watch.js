// Keeps the ticks of these settings together from now on.
function watch(root) {
  agree(root);
  root.addEventListener('change', changed);
}
