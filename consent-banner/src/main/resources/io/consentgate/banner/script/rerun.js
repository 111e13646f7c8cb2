// Replaces a blocked script by one that runs. The promise waits for a script that page order waits for.
function rerun(old) {
  const script = document.createElementNS(old.namespaceURI, 'script');
  const handler = window.onload;
  script.async = false;
  take(script, attributes(old));
  script.textContent = trust('Script', old.textContent);
  revived.add(script);
  return new Promise(go => {
    script.addEventListener('load', go);
    // a map that comes too late for this browser
    script.addEventListener('error', script.type === 'importmap' ? () => location.reload() : go);
    old.replaceWith(script);
    if (!script.src || !/^$|javascript|ecmascript|^module$/i.test(script.type) || script.async || script.noModule) {
      go();
    }
  }).then(() => {
    if (past.load && window.onload && window.onload !== handler) {
      window.onload(new Event('load'));
    }
  });
}
