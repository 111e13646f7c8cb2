// Makes the page that everybody gets this visitor's: what they allowed starts, and only who has something to answer is asked.
function wake() {
  const seen = mirror();
  const asks = self === top && (!seen || seen.asks);
  if (seen) {
    mark(seen.purposes);
    addEventListener('DOMContentLoaded', () => {
      activate(seen.vendors);
      if (seen.policyVersion !== rules.version) {
        refresh();
      }
    });
  }
  new MutationObserver((records, observer) => {
    const banner = document.getElementById('consent-banner');
    if (banner) {
      observer.disconnect();
      banner.hidden = false;
      if (!asks) {
        banner.remove();
      }
    }
  }).observe(document, { childList: true, subtree: true });
}
wake();
