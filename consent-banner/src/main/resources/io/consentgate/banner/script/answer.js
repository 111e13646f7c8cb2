// Sends an answer without leaving the page. Where that fails the form goes the plain way, and the server explains.
function answer(form, button, root) {
  busy = true;
  fetch(form.getAttribute('action'), {
    method: 'POST',
    headers: { Accept: 'application/json' },
    body: fields(form, button)
  }).then(read).then(state => {
    busy = false;
    remember(state);
    confirm(root);
    settle(state);
  }, () => {
    form.dataset.consentPlain = '';
    button.click();
  });
}
