// Notes that these vendors may run.
function named(may, ids) {
  for (const id of (ids || '').split(' ')) {
    may[id] = true;
  }
}
