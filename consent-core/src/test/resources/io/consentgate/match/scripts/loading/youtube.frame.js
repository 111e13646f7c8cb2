document.getElementById('film').src = 'https://www.youtube.com/embed/abc?autoplay=1';
