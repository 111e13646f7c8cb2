// Removes a lost vendor's keys from one of the browser's stores; a pattern ends in * where any rest may follow.
function sweep(name, patterns) {
  try {
    for (const key of Object.keys(window[name])) {
      if (patterns.some(pattern => pattern.endsWith('*') ? key.startsWith(pattern.slice(0, -1)) : key === pattern)) {
        window[name].removeItem(key);
      }
    }
  } catch (closed) {
    // Where storage is closed to us it is closed to them.
  }
}
