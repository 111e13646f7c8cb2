// Makes the page follow the answer. The browser holds it to the consent that it came with: a yes to more takes a reload too.
function settle(state) {
  const more = Object.keys(globals).some(id => state.vendors[id] && bars([id]));
  const took = taken(state);
  const gone = lost(state);
  allow(state.vendors);
  mark(state.purposes);
  const cleared = took && clear(state.storage);
  const stopped = rules.tell(state.vendors);
  if (more || took && !(stopped[0] && gone.every(id => stopped.includes(id)))) {
    keep();
    Promise.resolve(cleared).finally(() => location.reload());
  } else {
    requestAnimationFrame(() => setTimeout(activate, 0, state.vendors));
  }
}
