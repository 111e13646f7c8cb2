// A tick in the settings.
function changed(event) {
  var root = event.target.closest('[data-consent-settings]');
  if (!root) {
    return;
  }
  if (event.target.name === 'purpose') {
    spread(root, event.target.value);
  }
  agree(root);
}
