// Listens inside a placeholder; one that shows somebody else's document was allowed once, and stops with a no.
function framed(frame) {
  var inside = frame.contentDocument;
  if (!inside) {
    frame.getAttribute('data-consent-blocked').split(' ').forEach(function (label) {
      running[label] = true;
    });
  } else if (inside.getElementById('consent-embed')) {
    inside.addEventListener('submit', submitted, true);
    inside.addEventListener('click', clicked, true);
  }
}
