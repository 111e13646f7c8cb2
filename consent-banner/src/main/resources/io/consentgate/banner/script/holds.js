// Whether what follows a script waits for it.
function holds(script) {
  return script.src && !script.hasAttribute('async') && !script.noModule && /^$|javascript|ecmascript|^module$/i.test(script.type);
}
