// The vendor that an attribute would fetch from and that may not run now; empty where it may be set. Links are free.
function waits(element, name, value) {
  if (!fetching.test(name) || /^href$/i.test(name) && /^(a|area)$/.test(element.localName)) {
    return '';
  }
  // lists and styles hold several addresses; what is cut off an address does not change whose it is
  return value.split(/url\(\s*["']?|[\s"'),;]+/i).map(refused).find(Boolean) || '';
}
