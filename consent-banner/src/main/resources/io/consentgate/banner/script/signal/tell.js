// Tells vendors in their own words what they may do, and returns the ids of those whom that has stopped.
// "first" is before any script of the page, "then" after an answer, "lost" when that took something away, "won" once it gave
// something, and "ready", told nothing new, is when the vendors' own scripts have had their turn.
function tell(allowed) {
  const before = told;
  const stopped = [];
  told = Object.assign({}, allowed || told);
  for (const signal of signals) {
    const may = signal.vendors.some(id => told[id]);
    const had = before && signal.vendors.some(id => before[id]);
    const lost = had && allowed && !may;
    const call = lost && signal.lost || signal[!allowed ? fresh[signal.vendors[0]] && signal.won ? 'won' : 'ready' : before ? 'then' : 'first'];
    if (before && allowed) {
      fresh[signal.vendors[0]] = may && !had;
    }
    if (call && (may || lost || signal.always)) {
      const path = call[0].split('.');
      const name = path[0];
      const last = path.pop();
      const said = call.slice(1).map(part => part.constructor !== Object ? part : Object.fromEntries(
        Object.keys(part).map(key => [key, part[key].some(granted) ? 'granted' : 'denied'])));
      if (!(name in window) && signal.makes) {
        window[name] = signal.makes === 'queue' ? [] : function () {
          (window[name].q = window[name].q || []).push(arguments);
        };
      }
      const owner = path[0] ? window[name] : window;
      try {
        owner[last].apply(owner, signal.asArguments ? [(function () { return arguments; }).apply(null, said)] : said);
        if (lost && signal.stops) {
          stopped.push(...signal.vendors);
        }
      } catch (theirs) {
        // A vendor that is not there, or cannot take its signal, is stopped or started all the same.
      }
    }
  }
  return stopped;
}
var signals = consentRules.signals;
var told;
var fresh = {};
// A vendor, or behind a plus purposes, as the page says.
var granted = id => id[0] !== '+' ? told[id] : id.slice(1).split(' ').every(purpose =>
  document.documentElement.getAttribute('data-consent-' + purpose) === 'granted');
consentRules.tell = tell;
addEventListener('DOMContentLoaded', () => tell());
