// Notes what runs already and listens. Nothing is written anywhere before an answer.
function start() {
  arm();
  Object.assign(running, runs);
  for (const attribute of html.attributes) {
    if (attribute.value === 'granted') {
      running[attribute.name.slice(13)] = true;
    }
  }
  for (const moment of ['DOMContentLoaded', 'load']) {
    addEventListener(moment, () => {
      past[moment] = true;
    }, true);
  }
  addEventListener('DOMContentLoaded', () => {
    list('main#consent-settings').forEach(agree);
    widgets();
    list('iframe[data-consent-blocked]').forEach(framed);
  });
  document.addEventListener('load', event => {
    if (event.target.matches('iframe[data-consent-blocked]')) {
      framed(event.target);
    }
  }, true);
  document.addEventListener('submit', submitted, true);
  document.addEventListener('click', clicked, true);
  document.addEventListener('change', changed, true);
  addEventListener('pageshow', shown);
  addEventListener('storage', event => {
    if (event.key === 'consent') {
      narrow();
      refresh();
    }
  });
}
start();
