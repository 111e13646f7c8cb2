// Something that can be called, made and asked for anything, and does nothing. Who waits to be called back is.
function inert(path) {
  const stub = new Proxy(function () {}, {
    get: (none, key) => key === Symbol.toPrimitive ? () => '' : key === 'then' ? undefined : inert(path.concat(key)),
    apply: (none, self, args) => {
      // a call of the page's own while it loads waits for the vendor
      if (document.currentScript) {
        calls.push([path, args]);
      }
      args.map(arg => arg?.hitCallback || arg?.event_callback).filter(done => done).forEach(done => setTimeout(done));
      return stub;
    },
    construct: () => stub
  });
  return stub;
}
