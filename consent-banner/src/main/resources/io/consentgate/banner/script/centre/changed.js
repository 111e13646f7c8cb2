// A tick in the settings.
function changed(event) {
  var root = event.currentTarget;
  if (event.target.name === 'purpose') {
    spread(root, event.target.value);
  }
  agree(root);
}
