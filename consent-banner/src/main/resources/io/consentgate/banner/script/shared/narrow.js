// What this browser last saw decides who runs: the page says nothing of its visitor.
function narrow() {
  const seen = mirror()?.vendors;
  for (const id in seen) {
    if (seen[id]) {
      runs[id] = running[id] = true;
    } else {
      delete runs[id];
    }
  }
}
