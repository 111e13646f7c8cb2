// Attributes and properties that make elements fetch, and the windows of frames.
function elements(win) {
  const set = (name, at) => (native, args, element) => {
    const attribute = name || args[at];
    const last = args.length - 1;
    if (/^srcdoc$/i.test(attribute)) {
      args[last] = trust('HTML', gated(args[last]));
    }
    return hold(element, attribute, args[last]) ? undefined : native();
  };
  for (const type of Object.getOwnPropertyNames(win)) {
    const proto = /^(HTML|SVG).*Element$/.test(type) && win[type].prototype;
    for (const name of proto ? Object.getOwnPropertyNames(proto) : []) {
      if (/^content[WD]/.test(name)) {
        wrap(proto, name, native => {
          const inner = native();
          guard(inner && inner.defaultView || inner);
          return inner;
        });
      } else if (name === 'srcdoc' || fetching.test(name)) {
        wrap(proto, name, set(name));
      }
    }
  }
  wrap(win.Element.prototype, 'setAttribute', set('', 0));
  wrap(win.Element.prototype, 'setAttributeNS', set('', 1));
  wrap(win.Attr.prototype, 'value', (native, args, attribute) =>
    hold(attribute.ownerElement || html, attribute.name, args[0]) ? undefined : native());
}
