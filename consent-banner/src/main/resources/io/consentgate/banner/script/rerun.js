// Replaces a blocked script by one that runs. Waits for a script that page order waits for, and for what it writes.
async function rerun(old) {
  const script = document.createElementNS(old.namespaceURI, 'script');
  const handler = window.onload;
  script.async = false;
  take(script, attributes(old));
  // a tag that the page's own policy would not run: the next page decides
  if (nonce && script.nonce !== nonce) {
    throw nonce;
  }
  script.textContent = trust('Script', old.textContent);
  script[revived] = true;
  module = script.type === 'module' && script;
  const end = ran(script);
  old.replaceWith(script);
  await (holds(script) && end);
  while (written[0]) {
    await Promise.all(written.splice(0));
  }
  module = null;
  if (past.load && window.onload !== handler) {
    window.onload?.(new Event('load'));
  }
}
