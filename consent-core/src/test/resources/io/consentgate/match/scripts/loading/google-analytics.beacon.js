addEventListener('pagehide', () => navigator.sendBeacon('https://www.google-analytics.com/collect'));
