(function () {
  var d = document, s = d.createElement('script');
  s.src = '//nordnews.disqus.com/embed.js';
  s.setAttribute('data-timestamp', +new Date());
  (d.head || d.body).appendChild(s);
})();
