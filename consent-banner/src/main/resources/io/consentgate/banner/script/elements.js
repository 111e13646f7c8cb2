// Attributes and properties that make elements fetch, and the windows of frames.
function elements(win) {
  const set = (at, name) => (native, args, element) => {
    const attribute = name || args[at - 1];
    if (/^srcdoc$/i.test(attribute)) {
      args[at] = trust('HTML', gated(args[at]));
    }
    return hold(element, attribute, args[at]) ? undefined : native();
  };
  for (const type of Object.getOwnPropertyNames(win)) {
    for (const name of Object.keys(/^(HTML|SVG).*Element$/.test(type) && win[type].prototype || {})) {
      if (/^content[WD]/.test(name)) {
        wrap([win[type]], name, native => {
          const inner = native();
          guard(inner?.defaultView || inner);
          return inner;
        });
      } else if (fetching.test(name)) {
        wrap([win[type]], name, set(0, name));
      }
    }
  }
  wrap([win.Element], 'setAttribute', set(1));
  wrap([win.Element], 'setAttributeNS', set(2));
  wrap([win.Attr, win.Node], 'value nodeValue textContent', (native, args, node) =>
    node.nodeType === 2 ? set(0, node.name)(native, args, node.ownerElement || html) :
      native(args.map(sound)));
}
