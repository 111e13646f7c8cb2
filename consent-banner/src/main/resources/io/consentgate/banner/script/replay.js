// A listener that a script of ours adds for a moment that is past is called once, as if it had come in time.
function replay() {
  const heard = [];
  wrap([EventTarget], 'addEventListener', (native, args, target) => {
    const at = target || window;
    const moment = args[0];
    const listener = args[1];
    if (listener && past[moment] && (at === window || at === document && moment !== 'load') &&
      (document.currentScript || module)?.[revived] &&
      !heard.some(one => one[0] === at && one[1] === moment && one[2] === listener)) {
      heard.push([at, moment, listener]);
      setTimeout(() => (listener.handleEvent || listener).call(listener.handleEvent ? listener : at, new Event(moment)));
    }
    return native();
  });
}
