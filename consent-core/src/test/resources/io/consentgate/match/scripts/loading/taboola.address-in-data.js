!function (e, f, u, i) {
  if (!document.getElementById(i)) {
    e.src = u;
    e.id = i;
    f.parentNode.insertBefore(e, f);
  }
}(document.createElement('script'), document.getElementsByTagName('script')[0], site.recommendations.loader, 'tb_loader_script');
