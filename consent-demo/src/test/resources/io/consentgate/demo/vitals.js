// What a page's vitals have to do with the banner; runs before the page.
(function () {
  var frames = [];
  var shift = 0;
  var largest = null;
  (function look(time) {
    var banner = document.getElementById('consent-banner');
    var box = banner && banner.getBoundingClientRect();
    frames.push({ time: performance.now(), banner: !!box && box.height > 0 && box.top < innerHeight });
    if (frames.length < 600) {
      requestAnimationFrame(look);
    }
  })();
  new PerformanceObserver(function (list) {
    list.getEntries().forEach(function (entry) {
      shift += entry.value;
    });
  }).observe({ type: 'layout-shift', buffered: true });
  new PerformanceObserver(function (list) {
    list.getEntries().forEach(function (entry) {
      largest = entry.element;
    });
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  window.vitals = function () {
    var first = performance.getEntriesByName('first-contentful-paint')[0].startTime;
    var before = frames.filter(function (frame) {
      return frame.time <= first;
    });
    return {
      shift: shift,
      largest: largest && largest.closest('#consent-banner') ? 'banner' : 'page',
      bannerAtFirstPaint: before[before.length - 1].banner
    };
  };
})();
