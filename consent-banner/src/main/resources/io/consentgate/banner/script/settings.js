// Where the settings are, with the way back to this page.
function settings() {
  return prefix + '/settings?return=' + encodeURIComponent(location.pathname + location.search);
}
