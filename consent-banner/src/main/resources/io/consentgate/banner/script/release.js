// Sets what an element was kept from.
function release(element) {
  const kept = element[held];
  delete element[held];
  delete element.dataset.consentBlocked;
  for (const name in kept) {
    element.setAttribute(name, kept[name]);
  }
}
