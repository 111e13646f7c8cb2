// Starts all that is allowed now, in document order; what the page itself would have run late comes last.
function activate(state) {
  var found = list('[data-consent-blocked]:not(html)').filter(function (element) {
    return granted(element, state);
  });
  if (!found.length) {
    return;
  }
  document.write = document.writeln = write;
  var last = found.filter(late);
  found.filter(function (element) {
    return last.indexOf(element) < 0;
  }).concat(last).reduce(function (done, element) {
    return done.then(function () {
      return revive(element);
    });
  }, Promise.resolve()).catch(function () {
    location.reload();
  });
}
