// Shows the settings over the page; where that cannot be done, the page of their own.
function open(hash) {
  if (list('dialog#consent-settings').length || busy) {
    return;
  }
  busy = true;
  fragment().then(content => {
    var sheet = list('link', content)[0];
    var dialog = list('dialog', content)[0];
    sheet.nonce = nonce;
    dialog.addEventListener('close', () => {
      dialog.remove();
      sheet.remove();
    });
    return new Promise(go => {
      sheet.onload = sheet.onerror = go;
      document.body.appendChild(content);
    }).then(() => {
      agree(dialog);
      dialog.showModal();
      if (hash) {
        list(hash, dialog)[0].scrollIntoView();
      }
    });
  }).catch(() => {
    location.href = settings();
  }).then(() => {
    busy = false;
  });
}
