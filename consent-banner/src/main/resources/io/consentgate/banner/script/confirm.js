// Tells that the answer is saved, in place of what asked, and takes the focus there; a placeholder's shows by itself.
function confirm(root) {
  var template = list('template', root)[0];
  if (!template) {
    return;
  }
  var done = template.content.firstElementChild.cloneNode(true);
  close();
  document.body.prepend(done);
  done.focus();
  list('button', done)[0].onclick = () => done.remove();
  done.addEventListener('focusout', event => {
    if (document.hasFocus() && !done.contains(event.relatedTarget)) {
      done.remove();
    }
  });
}
