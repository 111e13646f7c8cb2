!function(e,n,t,i,r,o){var s=n.createElement(t);s.src=r.target+"/js/loader.js";n.head.append(s)}(window,document,"script","webxpClient",{target:"https://cdn.shop.example"});
