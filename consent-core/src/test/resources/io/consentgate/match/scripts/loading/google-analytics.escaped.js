var s = document.createElement("script"); s.src = "https:\/\/www.google\u002danalytics.com\/analytics.js"; document.head.append(s);
