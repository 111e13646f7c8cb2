new EventSource('https://www.google-analytics.com/es')
