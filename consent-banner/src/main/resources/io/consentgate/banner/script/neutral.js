// A start tag without the attributes that must wait; a frame's own document gets the gate in front of it.
function neutral(tag, name) {
  const holder = parsed(tag);
  let label = '';
  for (const attribute of [...holder.attributes]) {
    const found = waits(name, attribute.name, attribute.value);
    if (found) {
      label = found;
      holder.removeAttribute(attribute.name);
    } else if (attribute.name === 'srcdoc') {
      attribute.value = gated(attribute.value);
    }
  }
  if (label) {
    holder.dataset.consentBlocked = label;
    holder.dataset.consentTag = tag;
  }
  return label || /srcdoc/i.test(tag) ? '<' + name + (label && /^script$/i.test(name) ? ' type="text/plain"' : '') +
    holder.outerHTML.slice(2, -5) + tag.match(/\/?>$/)[0] : tag;
}
