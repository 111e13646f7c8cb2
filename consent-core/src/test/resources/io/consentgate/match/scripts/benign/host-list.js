var blocked = ['doubleclick.net', 'google-analytics.com', 'static.hotjar.com']; blocked.includes(location.hostname);
