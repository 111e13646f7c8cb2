// Puts what a script has written so far before it.
function put(script) {
  const fragment = document.createRange().createContextualFragment(trust('HTML', script[unwritten] || ''));
  delete script[unwritten];
  list('script', fragment).filter(holds).forEach(one => {
    one.async = false;
    one[revived] = true;
    written.push(ran(one));
  });
  document.body.contains(script) ? script.before(fragment) : document.body.append(fragment);
}
