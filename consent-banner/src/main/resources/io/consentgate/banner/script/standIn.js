// Gives the page inert stubs for the globals of vendors that are held back, so that calls of them break nothing.
function standIn(labels) {
  for (const id of labels.split(' ')) {
    for (const text of bars([id]) && globals[id] || []) {
      const name = text.replace('[]', '');
      if (!(name in window)) {
        stubs[name] = [id, text === name && inert([name])];
        window[name] = stubs[name][1] || [];
      }
    }
  }
}
