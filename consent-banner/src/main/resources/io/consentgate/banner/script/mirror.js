// The answer as this browser last saw it, without any id; null before an answer or where storage is closed to us.
function mirror() {
  try {
    return JSON.parse(localStorage.getItem('consent'));
  } catch (closed) {
    return null;
  }
}
