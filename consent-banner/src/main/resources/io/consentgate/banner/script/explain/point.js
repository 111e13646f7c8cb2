// Shows where an element is, for a moment.
function point(element) {
  const shown = element.offsetParent ? element : element.parentElement;
  shown.scrollIntoView({ block: 'center' });
  shown.animate([{ outline: '4px solid #d4380d' }, { outline: '4px solid transparent' }], 2000);
}
