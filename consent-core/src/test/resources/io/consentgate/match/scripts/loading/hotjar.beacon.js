addEventListener('pagehide', () => navigator.sendBeacon( "https://r.hotjar.com/r", 'x'))
