// An element that the guard holds back in the browser, as a row; nothing for one that is told of already.
function late(element, told) {
  const vendor = element.dataset.consentBlocked;
  if (!vendor || told.has(element)) {
    return;
  }
  const address = wanted(element);
  const line = row(false, 'the page\'s own ' + element.localName, address || element.id, 'vendor ' + vendor + ', ' +
    (explained.grounds[vendor] || 'undeclared'), element);
  if (address) {
    ask(element, address, line);
  }
  return line;
}
