// Texts that become elements.
function markup(win) {
  const clean = value => {
    const text = String(value);
    const safe = scrub(text);
    return safe === text ? value : trust('HTML', safe);
  };
  for (const owner of [win.Element, win.ShadowRoot, win.Range, win.DOMParser]) {
    for (const name of ['innerHTML', 'outerHTML', 'insertAdjacentHTML', 'setHTMLUnsafe', 'createContextualFragment',
      'parseFromString']) {
      wrap(owner.prototype, name, (native, args) => native(args.map(clean)));
    }
  }
  for (const name of ['write', 'writeln']) {
    wrap(win.Document.prototype, name, (native, args, page) => {
      const text = args.join('') + (name[5] ? '\n' : '');
      const all = (unwritten.get(page) || '') + text;
      const end = all.search(/<(?:[a-z!/][^>]*)?$/i);
      const safe = scrub(end < 0 ? all : all.slice(0, end));
      unwritten.set(page, end < 0 ? '' : all.slice(end));
      return native(safe === text ? args : [trust('HTML', safe)]);
    });
  }
}
