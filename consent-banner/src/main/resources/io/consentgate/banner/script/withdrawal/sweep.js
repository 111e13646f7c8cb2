// Removes lost vendors' keys from the browser's stores, by store; a pattern ends in * where any rest may follow.
function sweep(lost) {
  try {
    for (const name in lost) {
      const store = window[name + 'Storage'];
      Object.keys(store).filter(key => lost[name].some(pattern =>
        pattern.endsWith('*') ? key.startsWith(pattern.slice(0, -1)) : key === pattern)).forEach(key => store.removeItem(key));
    }
  } catch (closed) {
    // Where storage is closed to us it is closed to them.
  }
}
