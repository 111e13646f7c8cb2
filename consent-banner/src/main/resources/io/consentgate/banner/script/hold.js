// Keeps an attribute back where its vendor must wait, and tells that nothing came.
function hold(element, name, value) {
  const label = waits(element.localName, name, String(value));
  if (label) {
    (element[held] ||= {})[name] = value;
    element.dataset.consentBlocked = label;
    setTimeout(() => element.dispatchEvent(new Event('error')));
  } else if (element[held]?.[name]) {
    delete element[held];
    delete element.dataset.consentBlocked;
  }
  return label;
}
