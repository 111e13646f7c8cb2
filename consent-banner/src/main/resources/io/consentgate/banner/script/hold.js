// Keeps an attribute back where its vendor must wait, and tells that nothing came.
function hold(element, name, value) {
  const label = waits(element.localName, name, String(value));
  const kept = held.get(element) || {};
  if (label) {
    kept[name] = value;
    held.set(element, kept);
    element.dataset.consentBlocked = label;
    setTimeout(() => element.dispatchEvent(new Event('error')));
  } else if (name in kept) {
    held.delete(element);
    delete element.dataset.consentBlocked;
  }
  return label;
}
