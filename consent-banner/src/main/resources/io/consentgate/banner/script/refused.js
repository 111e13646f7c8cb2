// The vendor that an address leads to and that may not run now; empty where it may be fetched.
function refused(address) {
  try {
    const url = new URL(address, document.baseURI);
    const fits = rule => RegExp(rule[2]).test(url.pathname + url.search);
    const name = '.' + url.hostname.replace(/\.$/, '');
    const site = '.' + location.hostname.replace(/^www\./, '');
    const own = !name[1] || name.endsWith(site) || site.endsWith(name);
    let found = [];
    for (let host = own ? '' : name; host; host = host.replace(/^\.[^.]*/, '')) {
      found = found.concat((hosts[host] || []).filter(fits));
    }
    found = (found[0] ? found : hosts['.'].filter(fits)).sort((one, other) => other[1] - one[1]);
    const stopped = found.find(rule => rule[1] === found[0][1] && bars(rule));
    standIn(stopped ? stopped[0] : '');
    return stopped ? stopped[0] : own || found[0] || !rules.strict ? '' : 'unknown-third-party';
  } catch (unreadable) {
    // nor does the browser fetch what is no URL
    return '';
  }
}
