// Puts what a script has written so far before it.
function put(script) {
  const fragment = document.createRange().createContextualFragment(trust('HTML', unwritten.get(script) || ''));
  unwritten.delete(script);
  list('script', fragment).filter(holds).forEach(one => {
    one.async = false;
    revived.add(one);
    written.push(ran(one));
  });
  document.body.contains(script) ? script.before(fragment) : document.body.append(fragment);
}
