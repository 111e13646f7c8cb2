document.write('<scr'+'ipt src="https://www.google-analytics.com/a.js"><\/scr'+'ipt>')
