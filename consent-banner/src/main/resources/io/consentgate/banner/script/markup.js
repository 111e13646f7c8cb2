// Texts that become elements.
function markup(win) {
  const clean = value => {
    const text = String(value);
    const safe = scrub(text);
    return safe === text ? value : trust('HTML', safe);
  };
  for (const owner of [win.Element, win.ShadowRoot, win.Range, win.DOMParser]) {
    wrap(owner, 'innerHTML outerHTML insertAdjacentHTML setHTMLUnsafe createContextualFragment parseFromString',
      (native, args) => native(args.map(clean)));
  }
  wrap(win.Document, 'write writeln', (native, args, page, name) => {
    const text = args.join('') + (name[5] ? '\n' : '');
    // all that is whole, and the beginning of a tag whose end is still to come
    const parts = ((unwritten.get(page) || '') + text).match(/^([^]*?)(<([a-z!/][^>]*)?)?$/i);
    const safe = scrub(parts[1]);
    unwritten.set(page, parts[2] || '');
    return native(safe === text ? args : [trust('HTML', safe)]);
  });
}
