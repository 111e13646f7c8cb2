// Notes what runs already and listens. Nothing is written anywhere before an answer.
function start() {
  styled();
  arm();
  Object.assign(running, runs);
  for (const moment of ['DOMContentLoaded', 'load']) {
    addEventListener(moment, event => past[event.type] = true, true);
  }
  addEventListener('DOMContentLoaded', widgets);
  document.addEventListener('load', event => {
    if (event.target.matches('iframe[data-consent-blocked]')) {
      framed(event.target);
    }
  }, true);
  document.addEventListener('submit', submitted, true);
  document.addEventListener('click', clicked, true);
  addEventListener('pageshow', shown);
  addEventListener('storage', event => {
    if (event.key === 'consent') {
      narrow();
      refresh();
    }
  });
}
start();
