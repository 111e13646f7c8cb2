new Image().src='//www.facebook.com/tr.gif'
