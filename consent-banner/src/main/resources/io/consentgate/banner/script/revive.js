// Brings back one blocked element, unless what ran before has removed it, and lets the browser breathe.
function revive(element) {
  if (!element.isConnected) {
    return null;
  }
  element.getAttribute('data-consent-blocked').split(' ').forEach(function (label) {
    running[label] = true;
  });
  var ran = element.localName === 'script' ? rerun(element) : restore(element);
  return Promise.resolve(ran).then(function () {
    return new Promise(function (go) {
      setTimeout(go);
    });
  });
}
