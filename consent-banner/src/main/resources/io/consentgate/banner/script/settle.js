// Makes the page follow the answer. Only a reload stops what already runs; starting waits until the answer is painted.
function settle(state) {
  const stop = lost(state);
  allow(state.vendors);
  mark(state.purposes);
  rules.tell(state.vendors);
  if (stop) {
    location.reload();
  } else {
    requestAnimationFrame(() => setTimeout(activate, 0, state.vendors));
  }
}
