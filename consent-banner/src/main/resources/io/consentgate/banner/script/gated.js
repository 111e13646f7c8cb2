// A frame's own document with the gate in front of it.
function gated(text) {
  const gate = tag.previousElementSibling.outerHTML + tag.outerHTML;
  return scrub(String(text)).replace(/^(\s*<!doctype[^>]*>)?/i, start =>
    start + gate.replace(/nonce=""/g, 'nonce="' + nonce + '"'));
}
