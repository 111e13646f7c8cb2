// What fetches, sends and sets cookies without an element. What must wait goes nowhere and fails as the network does.
function requests(win) {
  const waiting = name => cookies.some(owner => bars(owner) && owner[1].test(name));
  const away = (native, args) => native(args.map(value => refused(value) ? nowhere : sound(value)));
  wrap([win], 'fetch EventSource WebSocket WebSocketStream WebTransport Worker SharedWorker Audio FontFace', away);
  wrap([win.XMLHttpRequest, win.ServiceWorkerContainer, win.Worklet, win.SVGAnimatedString], 'open register addModule baseVal', away);
  wrap([win.CSSStyleSheet, win.CSSStyleDeclaration], 'insertRule replace replaceSync setProperty cssText',
    (native, args) => native(args.map(sound)));
  wrap([win, win.Navigator], 'sendBeacon fetchLater', (native, args) => !!refused(args[0]) || native());
  // what removes a cookie may always do so
  wrap([win.Document], 'cookie', (native, args) =>
    (/;\s*(max-age=\s*[-0]|expires=.*19\d\d)/i.test(args[0]) || !waiting(String(args[0]).split('=')[0].trim())) && native());
  wrap([win.CookieStore], 'set', (native, args) =>
    waiting(args[0].name || args[0]) ? Promise.resolve() : native());
}
