import("\x68ttps://www\x2egoogle-analytics\u{2e}com/a.js")
