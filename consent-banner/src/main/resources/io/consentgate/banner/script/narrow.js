// What this browser last saw taken away waits again, wherever the page comes from.
function narrow() {
  const seen = mirror();
  for (const id in seen && seen.vendors) {
    if (!seen.vendors[id]) {
      delete runs[id];
    }
  }
}
