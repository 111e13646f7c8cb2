// Puts the settings over the page.
function show(content) {
  var sheet = list('link', content)[0];
  var dialog = list('dialog', content)[0];
  sheet.nonce = nonce;
  dialog.addEventListener('close', () => {
    dialog.remove();
    sheet.remove();
  });
  list('[data-consent-close]', dialog)[0].onclick = () => dialog.close();
  return new Promise(go => {
    sheet.onload = sheet.onerror = go;
    document.body.appendChild(content);
  }).then(() => {
    watch(dialog);
    dialog.showModal();
    list(tag.consent || 'h2', dialog)[0].scrollIntoView();
  });
}
