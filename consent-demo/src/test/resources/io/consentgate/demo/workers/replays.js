// Answers with what a page was at its first visit: one as it came, the other without what its headers said of it.
addEventListener('install', () => skipWaiting());
addEventListener('activate', event => event.waitUntil(clients.claim()));
addEventListener('fetch', event => {
  const { pathname, search } = new URL(event.request.url);
  const page = pathname + search;
  if (event.request.mode === 'navigate' && pathname === '/replayed.html') {
    event.respondWith(caches.open('pages').then(async pages => {
      if (!await pages.match(page)) {
        const answer = await fetch(event.request);
        await pages.put(page, search !== '?unmarked' ? answer :
          new Response(await answer.text(), { headers: { 'Content-Type': 'text/html' } }));
      }
      return pages.match(page);
    }));
  }
});
