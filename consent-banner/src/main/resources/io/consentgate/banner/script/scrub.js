// Markup in which what must wait is neutralised as the server does it; the same text where nothing must.
function scrub(text) {
  return text.replace(/<!--[^]*?-->|<([a-z][^\s/>]*)(?:[^=>]|=(?!\s*["'])|=\s*"[^"]*"|=\s*'[^']*')*>/gi, (tag, name) =>
    name && fetching.test(tag) ? neutral(tag, name) : tag)
    .replace(/<style[^]*?<\/style/gi, sound);
}
