// The vendor that an attribute would fetch from and that may not run now; empty where it may be set. Links are free.
function waits(element, name, value) {
  if (!fetching.test(name) || /^href$/i.test(name) && /^(a|area)$/.test(element.localName)) {
    return '';
  }
  return (/^style$/i.test(name) ? value.split(/url\(\s*["']?|["')]/i) : /src$|href|data|poster|ground/i.test(name) ?
    [value] : value.split(/[\s,;]+/)).map(refused).find(Boolean) || '';
}
