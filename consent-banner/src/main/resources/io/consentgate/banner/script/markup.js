// Texts that become elements.
function markup(win) {
  const clean = value => {
    const text = String(value);
    const safe = scrub(text);
    return safe === text ? value : trust('HTML', safe);
  };
  wrap([win.Element, win.ShadowRoot, win.Range, win.DOMParser, { prototype: win.Document }],
    'innerHTML outerHTML insertAdjacentHTML setHTML setHTMLUnsafe createContextualFragment parseFromString parseHTML parseHTMLUnsafe',
    (native, args, element) => native(args.map(element?.localName === 'style' ? sound : clean)));
  wrap([win.Document], 'write writeln', (native, args, page, name) => {
    const text = args.join('') + (name[5] ? '\n' : '');
    // all that is whole, and the beginning of a tag whose end is still to come
    const parts = ((page[unwritten] || '') + text).match(/^([^]*?)(<([a-z!/][^>]*)?)?$/i);
    const safe = scrub(parts[1]);
    page[unwritten] = parts[2] || '';
    return native(safe === text ? args : [trust('HTML', safe)]);
  });
}
