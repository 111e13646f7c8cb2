// The gate follows an answer: whoever may run now finds their place empty. What a queue was told is theirs.
function allow(vendors) {
  runs = { ...vendors };
  tag.dataset.consentRuns = Object.keys(runs).filter(id => runs[id]).join(' ');
  for (const name in stubs) {
    if (!bars(stubs[name]) && window[name] === stubs[name][1] && !Array.isArray(window[name])) {
      delete window[name];
    }
  }
}
