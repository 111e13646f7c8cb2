// Replaces a blocked script by one that runs. The promise waits for a script that page order waits for.
function rerun(old) {
  var script = document.createElementNS(old.namespaceURI, 'script');
  script.async = false;
  take(script, attributes(old));
  script.textContent = old.textContent;
  var known = /^$|javascript|ecmascript|^module$/i.test(script.type || '');
  var waits = script.src && known && !script.hasAttribute('async') && !script.noModule;
  return new Promise(function (go) {
    if (waits) {
      script.addEventListener('load', go);
      script.addEventListener('error', go);
    }
    old.parentNode.replaceChild(script, old);
    if (!waits) {
      go();
    }
  });
}
