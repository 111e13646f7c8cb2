// Clears what lost vendors have left in this browser, and what would bring them back. Whoever has this script run waits for it.
async function start() {
  sweep(given.storage);
  await dismiss(given.refused);
  await purge();
}
var tag = document.currentScript;
var given = tag.consent;
given.done = start();
tag.remove();
