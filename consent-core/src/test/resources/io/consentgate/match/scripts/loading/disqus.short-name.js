(function () {
  var dsq = document.createElement('script');
  dsq.src = '//' + disqus_shortname + '.disqus.com/embed.js';
  document.head.appendChild(dsq);
})();
