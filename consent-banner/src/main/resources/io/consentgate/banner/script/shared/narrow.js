// What this browser last saw decides who runs: the page says nothing of its visitor.
function narrow() {
  const seen = mirror();
  for (const id in seen && seen.vendors) {
    if (seen.vendors[id]) {
      runs[id] = true;
    } else {
      delete runs[id];
    }
  }
}
