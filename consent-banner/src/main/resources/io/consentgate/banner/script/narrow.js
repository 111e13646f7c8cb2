// What this browser last saw taken away waits again, wherever the page comes from.
function narrow() {
  const seen = mirror()?.vendors;
  for (const id in seen) {
    if (!seen[id]) {
      delete runs[id];
    }
  }
}
