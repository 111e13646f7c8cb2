// Reads what the server says of this visitor and the site's rules, and guards the page.
function arm() {
  delete window.consentRules;
  rules.vendors.forEach(learn);
  for (const id of (tag.dataset.consentRuns || '').split(' ')) {
    runs[id] = true;
  }
  narrow();
  for (const id of (tag.dataset.consentExempt || '').split(' ')) {
    exempt[id] = true;
  }
  guard(window);
}
