// Tells vendors in their own words what they may do.
// "first" is before any script of the page, "then" after an answer, "lost" when that took something away, and "ready", told
// nothing new, is when the vendors' own scripts have had their turn.
function tell(allowed) {
  const before = told;
  told = Object.assign({}, allowed || told);
  for (const signal of signals) {
    const may = signal.vendors.some(id => told[id]);
    const lost = before && allowed && !may && signal.vendors.some(id => before[id]);
    const call = lost && signal.lost || signal[!allowed ? 'ready' : before ? 'then' : 'first'];
    if (call && (may || lost || signal.always)) {
      const path = call[0].split('.');
      const name = path[0];
      const last = path.pop();
      const said = call.slice(1).map(part => part.constructor !== Object ? part : Object.fromEntries(
        Object.keys(part).map(key => [key, part[key].some(id => told[id]) ? 'granted' : 'denied'])));
      if (!(name in window) && signal.makes) {
        window[name] = signal.makes === 'queue' ? [] : function () {
          (window[name].q = window[name].q || []).push(arguments);
        };
      }
      const owner = path[0] ? window[name] : window;
      try {
        owner[last].apply(owner, signal.asArguments ? [(function () { return arguments; }).apply(null, said)] : said);
      } catch (theirs) {
        // A vendor that is not there, or cannot take its signal, is stopped or started all the same.
      }
    }
  }
}
var signals = consentRules.signals;
var told;
consentRules.tell = tell;
addEventListener('DOMContentLoaded', () => tell());
