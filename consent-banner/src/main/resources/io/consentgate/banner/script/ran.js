// Waits until a script has run, or cannot.
function ran(script) {
  return new Promise(go => {
    script.addEventListener('load', go);
    // a map that comes too late for this browser
    script.addEventListener('error', script.type === 'importmap' ? () => location.reload() : go);
  });
}
