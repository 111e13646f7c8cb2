// One decision as a row of the overlay: what came of it, what it is about, and why.
function row(passes, what, subject, why, element) {
  const line = document.createElement('li');
  line.className = passes ? 'passes' : 'waits';
  ['b', 'code', 'span'].forEach((name, i) => {
    const part = document.createElement(name);
    part.textContent = [(passes ? 'runs: ' : 'waits: ') + what, subject, why][i];
    line.append(part);
  });
  if (element) {
    line.tabIndex = 0;
    line.onclick = () => point(element);
    line.onkeydown = event => event.key === 'Enter' && point(element);
  }
  return line;
}
