// An element that the guard holds back in the browser, as a row; nothing for one that the server has told of.
function late(element, told) {
  const vendor = element.dataset.consentBlocked;
  return vendor && !told.has(element) &&
    row(false, 'the page\'s own ' + element.localName, element.id || element.className || '', 'vendor ' + vendor + ', ' +
      (explained.grounds[vendor] || 'undeclared'), element);
}
