// A form is sent: the question, the settings, the way from one to the other, a placeholder, or one of the page's.
function submitted(event) {
  var form = event.target;
  var root = form.closest('[data-consent-banner], [data-consent-settings], [data-consent-embed]');
  if (!root) {
    missed(form);
  }
  if (!root || !event.submitter || form.hasAttribute('data-consent-plain')) {
    return;
  }
  if (form.id === 'consent-more') {
    open();
  } else if (!busy) {
    answer(form, event.submitter, root);
  }
  event.preventDefault();
}
