// Takes each page and style sheet that was made for this visitor out of the caches of the site's own service workers.
async function purge() {
  for (const name of await window.caches?.keys() || []) {
    const cache = await caches.open(name);
    for (const page of await cache.keys()) {
      const kept = await cache.match(page);
      if (/sec-gpc/i.test(kept?.headers.get('vary'))) {
        await cache.delete(page);
      }
    }
  }
}
