// Keeps the mirror, so that other tabs and pages from a cache follow. Only ever called after an answer.
function remember(state) {
  try {
    localStorage.consent = JSON.stringify(state);
  } catch (closed) {
    // Other tabs then follow at their next page.
  }
}
