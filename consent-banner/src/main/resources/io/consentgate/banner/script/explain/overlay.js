// Lays over the page what was decided on it, element by element and header by header, out of reach of the page's styles.
function overlay() {
  const host = document.createElement('consent-explained');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = new CSSStyleSheet();
  const box = document.createElement('details');
  const head = document.createElement('summary');
  const rows = document.createElement('ol');
  const told = new Set();
  explained.decisions.forEach(each => {
    const element = list('[data-consent-blocked]').find(one => !told.has(one) &&
      one.dataset.consentBlocked.split(' ').includes(each.vendor) && (one.dataset.consentTag + one.textContent).replace(/&amp;/g, '&').includes(each.subject));
    if (element) {
      told.add(element);
    }
    rows.append(row(each.passes, each.what, each.subject, 'vendor ' + each.vendor + ', ' + each.why, element));
  });
  rows.prepend(...headers());
  const count = () => {
    head.textContent = 'consent: ' + rows.querySelectorAll('.passes').length + ' run, ' +
      rows.querySelectorAll('.waits').length + ' wait (' + explained.source + ', ' + explained.reason + ')';
  };
  const look = () => list('[data-consent-blocked]:not(.consent-embed)').forEach(element => {
    const line = late(element, told);
    if (line) {
      told.add(element);
      rows.append(line);
      count();
    }
  });
  sheet.replaceSync(style);
  root.adoptedStyleSheets = [sheet];
  box.append(head, rows);
  root.append(box);
  count();
  document.body.append(host);
  look();
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributeFilter: ['data-consent-blocked'] });
}
var prefix = document.currentScript.src.replace(/\/asset\/.*/, '');
var explained = JSON.parse(document.getElementById('consent-explained').textContent);
var style = ':host{all:initial}details{position:fixed;z-index:2147483647;inset:auto auto 0 0;max-width:min(46rem,100vw);' +
  'background:#14171b;color:#eef0f3;font:13px/1.5 ui-monospace,monospace;border-radius:0 8px 0 0}' +
  'summary{padding:.4rem .8rem;cursor:pointer}ol{margin:0;padding:0 .8rem .8rem 2.6rem;max-height:60vh;overflow:auto}' +
  'li{margin:.4rem 0;overflow-wrap:anywhere}li[tabindex]{cursor:pointer}b,code,span{display:block}b{font-weight:600}' +
  'code{color:#b6bec9}.passes b{color:#7ee2a8}.waits b{color:#ffb27a}';
overlay();
