window.open('https://www.google.com/search?q=' + encodeURIComponent(q)); var map = 'https://maps.google.com/?q=acme';
