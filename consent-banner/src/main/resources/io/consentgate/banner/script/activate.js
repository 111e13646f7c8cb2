// Starts all that is allowed now, in document order; what the page itself would have run late comes last.
function activate(state) {
  list('.consent-embed').forEach(function (frame) {
    if (granted(frame, state)) {
      frame.remove();
    }
  });
  var found = list('[data-consent-blocked][data-consent-tag]:not(html)').filter(function (element) {
    return granted(element, state);
  });
  if (!found.length) {
    return;
  }
  document.write = document.writeln = write;
  Promise.resolve().then(function () {
    var last = found.filter(late);
    return found.filter(function (element) {
      return last.indexOf(element) < 0;
    }).concat(last).reduce(function (done, element) {
      return done.then(function () {
        return revive(element);
      });
    }, Promise.resolve());
  }).catch(function () {
    location.reload();
  });
}
