// Notes what runs already and listens. Nothing is written anywhere before an answer.
function start() {
  Array.prototype.forEach.call(html.attributes, function (attribute) {
    if (/^data-consent-/.test(attribute.name) && attribute.value === 'granted') {
      running[attribute.name.slice(13)] = true;
    }
  });
  var seen = mirror();
  Object.keys(seen && seen.vendors || {}).forEach(function (id) {
    if (seen.vendors[id]) {
      running[id] = true;
    }
  });
  list('main#consent-settings').forEach(agree);
  widgets();
  list('iframe[data-consent-blocked]').forEach(framed);
  document.addEventListener('load', function (event) {
    if (event.target.localName === 'iframe' && event.target.hasAttribute('data-consent-blocked')) {
      framed(event.target);
    }
  }, true);
  document.addEventListener('submit', submitted, true);
  document.addEventListener('click', clicked, true);
  document.addEventListener('change', changed, true);
  addEventListener('pageshow', shown);
  addEventListener('storage', function (event) {
    if (event.key === 'consent') {
      refresh();
    }
  });
}
start();
