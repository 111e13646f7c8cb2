(function(d, s, id) { var js = d.createElement(s); js.id = id; js.src = "//connect.facebook.net/sv_SE/sdk.js#xfbml=1"; d.head.append(js); }(document, 'script', 'facebook-jssdk'));
