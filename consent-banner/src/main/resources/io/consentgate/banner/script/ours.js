// The absolute URL of a path on this site, wherever the page's base leads.
function ours(path) {
  return new URL(path, prefix).href;
}
