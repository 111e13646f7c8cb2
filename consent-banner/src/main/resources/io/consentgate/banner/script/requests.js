// What fetches, sends and sets cookies without an element. What must wait goes nowhere and fails as the network does.
function requests(win) {
  const away = (native, args) => native(args.map(value => refused(value) ? nowhere : sound(value)));
  wrap([win], 'fetch EventSource WebSocket WebSocketStream WebTransport Worker SharedWorker Audio FontFace', away);
  wrap([win.XMLHttpRequest, win.ServiceWorkerContainer, win.SVGAnimatedString], 'open register baseVal', away);
  // most pages make their style sheets of texts that they create first
  wrap([win.CSSStyleSheet, win.CSSStyleDeclaration, win.Document],
    'insertRule replace replaceSync setProperty cssText createTextNode', (native, args) => native(args.map(sound)));
  wrap([win, win.Navigator], 'sendBeacon fetchLater', (native, args) => !!refused(args[0]) || native());
  // what removes a cookie may always do so
  wrap([win.Document, win.CookieStore], 'cookie set', (native, args) =>
    /;\s*(max-age=\s*[-0]|expires=.*19\d\d)/i.test(args[0]) ||
    !cookies.some(owner => bars(owner) && owner[1].test(args[0]?.name || args[0])) ? native() : Promise.resolve());
}
