// A click on a link that opens the settings, or on a button that closes something.
function clicked(event) {
  var at = event.target.closest(':is(a,button)[data-consent-open],#consent-banner a,' +
    '[data-consent-close],#consent-done button,[data-consent-once]');
  if (!at || event.ctrlKey || event.metaKey || event.shiftKey || list('main#consent-settings').length) {
    return;
  }
  event.preventDefault();
  if (at.hasAttribute('data-consent-once')) {
    once(at.getAttribute('data-consent-once'));
  } else if (at.closest('#consent-done')) {
    at.closest('#consent-done').remove();
  } else if (at.hasAttribute('data-consent-close')) {
    at.closest('dialog').close();
  } else {
    open(at.hash);
  }
}
