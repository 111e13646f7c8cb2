// On the page of the settings looks after them; on any other shows them, or goes to that page.
function start() {
  if (list('main#consent-settings').map(watch).length) {
    return;
  }
  fragment().then(show).catch(() => {
    location.href = settings();
  }).then(() => tag.remove());
}
var tag = document.currentScript;
var prefix = tag.src.replace(/\/asset\/.*/, '');
var nonce = tag.nonce;
start();
