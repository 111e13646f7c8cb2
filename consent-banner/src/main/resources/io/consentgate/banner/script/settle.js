// Makes the page follow the answer: a reload stops what no vendor's own call does; starting waits until the answer is painted.
function settle(state) {
  const took = taken(state);
  const gone = lost(state);
  allow(state.vendors);
  mark(state.purposes);
  const cleared = took && clear(state.storage);
  const stopped = rules.tell(state.vendors);
  if (took && !(stopped[0] && gone.every(id => stopped.includes(id)))) {
    cleared.finally(() => location.reload());
  } else {
    requestAnimationFrame(() => setTimeout(activate, 0, state.vendors, true));
  }
}
