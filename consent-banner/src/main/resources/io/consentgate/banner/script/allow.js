// The gate follows an answer: whoever may run now finds their place empty. What a queue was told is theirs.
function allow(vendors) {
  runs = Object.create(exempt);
  for (const id in vendors) {
    if (vendors[id]) {
      runs[id] = running[id] = true;
    }
  }
  tag.dataset.consentRuns = Object.keys(runs).join(' ');
  for (const name in stubs) {
    if (!bars(stubs[name]) && window[name] === stubs[name][1]) {
      delete window[name];
    }
  }
}
