// A listener that a script of ours adds for a moment that is past is called once, as if it had come in time.
function replay() {
  wrap(EventTarget.prototype, 'addEventListener', (native, args, target) => {
    const listener = args[1];
    const at = target || window;
    if (past[args[0]] && (at === window || at === document && args[0] !== 'load') &&
      revived.has(document.currentScript)) {
      setTimeout(() => (listener.handleEvent || listener).call(listener.handleEvent ? listener : at, new Event(args[0])));
    }
    return native();
  });
}
