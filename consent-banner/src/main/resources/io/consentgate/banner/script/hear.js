// Listens for what a visitor asks of us in this document.
function hear(page) {
  page.addEventListener('submit', submitted, true);
  page.addEventListener('click', clicked, true);
}
