// The answer as this browser last saw it, without any id; nothing before an answer or where storage is closed to us.
function mirror() {
  try {
    return JSON.parse(localStorage.consent);
  } catch (noneOrClosed) {
    // nothing to follow
  }
}
