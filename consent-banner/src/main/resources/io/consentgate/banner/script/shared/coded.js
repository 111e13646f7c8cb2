// Whether a load would bring more back: a page that is the same for everybody comes as it was.
function coded() {
  return false;
}
