// Makes the page follow the answer. What its vendor does not stop a reload does, and what the site itself does for a purpose that
// no vendor was stopped for; starting waits until the answer is painted.
function settle(state) {
  const took = taken(state);
  allow(state.vendors);
  mark(state.purposes);
  const stopped = rules.tell(state.vendors);
  if (took && !stopped[0] || Object.keys(running).some(id => state.vendors[id] === false && !stopped.includes(id))) {
    location.reload();
  } else {
    requestAnimationFrame(() => setTimeout(activate, 0, state.vendors));
  }
}
