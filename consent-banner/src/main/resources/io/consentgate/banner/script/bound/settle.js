// Makes the page follow the answer. The browser holds it to the consent that it came with: a yes to more takes a reload too.
function settle(state) {
  const more = Object.keys(globals).some(id => state.vendors[id] && bars([id]));
  const took = taken(state);
  allow(state.vendors);
  mark(state.purposes);
  const gone = dismiss();
  const stopped = rules.tell(state.vendors);
  if (more || took && !stopped[0] || Object.keys(running).some(id => state.vendors[id] === false && !stopped.includes(id))) {
    keep();
    gone.finally(() => location.reload());
  } else {
    requestAnimationFrame(() => setTimeout(activate, 0, state.vendors));
  }
}
