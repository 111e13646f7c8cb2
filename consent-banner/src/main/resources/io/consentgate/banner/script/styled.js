// A policy of the page's own, in a meta element, may forbid styles that stand in the page: then a file of ours brings them.
function styled() {
  const link = document.createElement('link');
  if (tag.previousElementSibling?.previousElementSibling?.sheet === null) {
    link.rel = 'stylesheet';
    link.blocking = 'render';
    link.href = prefix + '/asset/' + rules.page;
    tag.before(link);
  }
}
