// A form of ours is sent: the question, the settings, or the way from one to the other.
function submitted(event) {
  var form = event.target;
  var root = form.closest('[data-consent-banner], [data-consent-settings]');
  if (!root || !event.submitter || form.hasAttribute('data-consent-plain')) {
    return;
  }
  event.preventDefault();
  if (form.id === 'consent-more') {
    open();
  } else if (!busy) {
    answer(form, event.submitter, root);
  }
}
