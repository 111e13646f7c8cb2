// An element with the attributes of a start tag, as the parser reads them; as one of an SVG, if so said.
function parsed(text, foreign) {
  const box = document.createElement('template');
  parse.call(box, trust('HTML', (foreign ? '<svg><g' : '<i') + text.replace(/^<[^\s/>]*/, '')));
  // a forged tag may hold no element at all
  return box.content.querySelector('g,i') || box;
}
