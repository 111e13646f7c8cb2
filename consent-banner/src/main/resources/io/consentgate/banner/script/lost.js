// Whether something that may have run here is allowed no longer.
function lost(state) {
  return Object.keys(running).some(id => state.purposes[id] === false || state.vendors[id] === false);
}
