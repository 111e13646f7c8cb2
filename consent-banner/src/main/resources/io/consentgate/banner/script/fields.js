// What a form asks for. The script has ticked each vendor that is meant, so no purpose brings others with it.
function fields(form, button) {
  var all = new URLSearchParams(new FormData(form, button));
  all.set('scope', 'vendors');
  return all;
}
