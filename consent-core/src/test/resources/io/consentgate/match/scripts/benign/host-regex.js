if (/google-analytics\.com/i.test(url) || /(^|\.)hotjar\.com$/.test(host)) { skip(); }
