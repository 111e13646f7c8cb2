share.onclick = function () {
  window.open('https://www.facebook.com/sharer/sharer.php?u=' + location.href);
  window.open('https://disqus.com/home/explore/');
  window.open("https://www.taboola.com/help/en/articles/1-what-is-js");
};
