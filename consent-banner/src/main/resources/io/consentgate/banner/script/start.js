// Notes what runs already, or would but for what was taken away since the page was made, and listens. Nothing is written anywhere before an answer.
function start() {
  styled();
  arm();
  named(running, tag.dataset.consentRuns);
  for (const moment of ['DOMContentLoaded', 'load']) {
    addEventListener(moment, event => past[event.type] = true, true);
  }
  addEventListener('DOMContentLoaded', widgets);
  document.addEventListener('load', event => {
    if (event.target.matches('iframe[data-consent-blocked]')) {
      framed(event.target);
    }
  }, true);
  hear(document);
  addEventListener('pageshow', shown);
  addEventListener('storage', event => {
    if (event.key === 'consent') {
      narrow();
      refresh();
    }
  });
}
start();
