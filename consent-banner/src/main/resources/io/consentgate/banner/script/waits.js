// The vendor that an attribute of such an element would fetch from and that may not run now; empty where it may be set.
function waits(sort, name, value) {
  // links are free, and a frame's own document gets a gate of its own; lists and styles hold several addresses, and what is cut
  // off an address does not change whose it is
  return (fetching.test(name) || /url\(/i.test(value)) && !/^(srcdoc|href (a|area)$)/i.test(name + ' ' + sort) &&
    value.split(/[\s"',();]+/).map(refused).find(id => id) || '';
}
