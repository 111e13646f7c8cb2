// Whether something that may have run here is allowed no longer.
function lost(state) {
  return taken(state) || Object.keys(running).some(id => state.vendors[id] === false);
}
