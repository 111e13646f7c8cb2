// Whether what follows a script waits for it.
function holds(script) {
  return script.src && /^$|javascript|ecmascript|^module$/i.test(script.type) && !script.hasAttribute('async') && !script.noModule;
}
