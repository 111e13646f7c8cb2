// Removes a lost vendor's keys from one of the browser's stores; a pattern ends in * where any rest may follow.
function sweep(name, patterns) {
  try {
    var store = window[name];
    Object.keys(store).forEach(function (key) {
      if (patterns.some(function (pattern) {
        return pattern.slice(-1) === '*' ? key.indexOf(pattern.slice(0, -1)) === 0 : key === pattern;
      })) {
        store.removeItem(key);
      }
    });
  } catch (closed) {
    // Where storage is closed to us it is closed to them.
  }
}
