// The vendor that an address or a request leads to and that may not run now; nothing where it may be fetched.
function refused(address) {
  try {
    const url = new URL(address.url || address, document.baseURI);
    const fits = rule => RegExp(rule[2]).test(url.pathname + url.search);
    const name = '.' + url.hostname.replace(/\.$/, '');
    const site = '.' + location.hostname.replace(/^www\./, '');
    const own = !name[1] || name.endsWith(site) || site.endsWith(name);
    const found = [];
    for (let host = own ? '' : name; host; host = host.replace(/^\.[^.]*/, '')) {
      found.push(...(hosts[host] || []).filter(fits));
    }
    // of equally long rules that of a vendor who must wait
    const first = (found[0] ? found : hosts['.'].filter(fits))
      .sort((one, other) => other[1] - one[1] || bars(other) - bars(one))[0] || [''];
    const stopped = bars(first) ? first[0] : '';
    standIn(stopped);
    // the scripts at work stand in the stack with their addresses
    return stopped || !own && !first[1] && rules.unknown && RegExp(rules.unknown).test(Error().stack) &&
      'unknown-third-party';
  } catch (unreadable) {
    // nor does the browser fetch what is no URL
  }
}
