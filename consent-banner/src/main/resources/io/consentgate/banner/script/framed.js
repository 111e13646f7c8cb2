// Listens inside a placeholder, in the colours of the page; one that shows somebody else's document was allowed once, and stops with a no.
function framed(frame) {
  const inside = frame.contentDocument;
  if (!inside) {
    named(running, frame.dataset.consentBlocked);
  } else if (list('#consent-embed', inside)[0]) {
    'ink soft paper ground button press line edge accent radius font'.split(' ').forEach(name => {
      name = '--consent-' + name;
      inside.body.style.setProperty(name, getComputedStyle(frame).getPropertyValue(name));
    });
    hear(inside);
  }
}
