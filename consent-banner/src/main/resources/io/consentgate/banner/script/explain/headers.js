// What Server-Timing says of this page: the answer in force, and each header that was decided on.
function headers() {
  return performance.getEntriesByType('navigation')[0].serverTiming
    .filter(entry => entry.name.startsWith('consent'))
    .map(entry => row(!/(^|: )waits/.test(entry.description), entry.name.replace('consent-', '').replace('consent', 'answer'),
      entry.description, 'by Server-Timing'));
}
