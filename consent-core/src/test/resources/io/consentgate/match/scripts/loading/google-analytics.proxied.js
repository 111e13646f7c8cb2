import('/metrics/gtag/js?id=G-ABC123')
