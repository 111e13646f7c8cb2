// Sets what an element was kept from.
function release(element) {
  const kept = held.get(element);
  held.delete(element);
  delete element.dataset.consentBlocked;
  for (const name in kept) {
    element.setAttribute(name, kept[name]);
  }
}
