document.documentElement.dataset.replayed = 'ran';
