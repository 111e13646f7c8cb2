// Makes the page follow the answer: a reload stops what no vendor's own call does; starting waits until the answer is painted.
function settle(state) {
  const took = taken(state);
  allow(state.vendors);
  mark(state.purposes);
  const gone = dismiss();
  const stopped = rules.tell(state.vendors);
  if (took && !stopped[0] || Object.keys(running).some(id => state.vendors[id] === false && !stopped.includes(id))) {
    gone.finally(() => location.reload());
  } else {
    requestAnimationFrame(() => setTimeout(activate, 0, state.vendors, true));
  }
}
