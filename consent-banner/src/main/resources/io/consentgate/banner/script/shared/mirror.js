// The answer as this browser last saw it, so long as it holds; null before an answer or where storage is closed to us.
function mirror() {
  try {
    const seen = JSON.parse(localStorage.getItem('consent'));
    return new Date(seen.expiresAt) > new Date() ? seen : null;
  } catch (closed) {
    return null;
  }
}
