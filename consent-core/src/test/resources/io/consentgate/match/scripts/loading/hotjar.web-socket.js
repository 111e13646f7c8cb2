new WebSocket('wss://ws.hotjar.com/api/v2')
