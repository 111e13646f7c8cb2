// Whether a script was to run after the page is parsed: a module, or an external one marked so.
function late(element) {
  const is = {};
  for (const attribute of held.has(element) ? [] : attributes(element)) {
    is[attribute.name] = attribute.value;
  }
  return element.localName === 'script' && !('async' in is) &&
    (/^module$/i.test(is.type) || 'defer' in is && 'src' in is);
}
