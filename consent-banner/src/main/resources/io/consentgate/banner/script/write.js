// A script that comes late and still writes gets its text in its own place, as soon as its tags are whole or it has ended; the page is never blanked.
async function write(...parts) {
  const script = document.currentScript || html;
  const box = document.createElement('template');
  const text = (script[unwritten] || '') + parts.join('');
  script[unwritten] = text;
  // what is still open holds what comes after it
  parse.call(box, trust('HTML', text + 'i<br>'));
  if (box.content.lastChild.localName !== 'br') {
    await 0;
  }
  put(script);
}
