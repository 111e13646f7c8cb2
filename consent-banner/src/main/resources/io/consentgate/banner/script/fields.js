// What a form asks for. The script has ticked each vendor that is meant, so no purpose brings others with it.
function fields(form, button) {
  var all = new URLSearchParams(new FormData(form));
  all.set('action', button.value);
  all.set('scope', 'vendors');
  return all;
}
