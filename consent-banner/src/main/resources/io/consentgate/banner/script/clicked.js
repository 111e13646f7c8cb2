// A click on a link that opens the settings, or on one that shows something once.
function clicked(event) {
  var at = event.target.closest(':is(a,button)[data-consent-open],#consent-banner a,[data-consent-once]');
  if (!at || event.ctrlKey || event.metaKey || event.shiftKey || list('main#consent-settings')[0]) {
    return;
  }
  if (at.dataset.consentOnce) {
    once(at.dataset.consentOnce);
  } else {
    open(at.hash);
  }
  // last: where the page lets us make no script, open fails and the link leads there
  event.preventDefault();
}
