// A script that comes late and still writes gets its text in its own place; the page is never blanked.
function write() {
  var text = Array.prototype.join.call(arguments, '');
  var script = document.currentScript;
  var range = document.createRange();
  range.selectNodeContents(document.body);
  var fragment = range.createContextualFragment(text);
  if (script && document.body.contains(script)) {
    script.parentNode.insertBefore(fragment, script);
  } else {
    document.body.appendChild(fragment);
  }
}
