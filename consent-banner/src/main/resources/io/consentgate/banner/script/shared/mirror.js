// The answer as this browser last saw it, so long as it holds; nothing before an answer or where storage is closed to us.
function mirror() {
  try {
    const seen = JSON.parse(localStorage.consent);
    return new Date(seen.expiresAt) > new Date() ? seen : null;
  } catch (noneOrClosed) {
    // nothing to follow
  }
}
