// Answers with what a page was at its first visit: one as it came, the other without what its headers said of it.
addEventListener('install', () => skipWaiting());
addEventListener('activate', event => event.waitUntil(clients.claim()));
addEventListener('fetch', event => {
  const page = new URL(event.request.url).pathname;
  if (event.request.mode === 'navigate' && page.startsWith('/replayed')) {
    event.respondWith(caches.open('pages').then(async pages => {
      if (!await pages.match(page)) {
        const answer = await fetch(event.request);
        await pages.put(page, page === '/replayed.html' ? answer :
          new Response(await answer.text(), { headers: { 'Content-Type': 'text/html' } }));
      }
      return pages.match(page);
    }));
  }
});
