// Answers with what the page was at its first visit.
addEventListener('install', () => skipWaiting());
addEventListener('activate', event => event.waitUntil(clients.claim()));
addEventListener('fetch', event => {
  if (event.request.mode === 'navigate' && event.request.url.endsWith('/replayed.html')) {
    event.respondWith(caches.open('pages').then(async pages => {
      const kept = await pages.match('/replayed.html');
      const answer = kept || await fetch(event.request);
      if (!kept) {
        await pages.put('/replayed.html', answer.clone());
      }
      return answer;
    }));
  }
});
