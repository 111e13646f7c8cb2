// Reads what the server says of this visitor and the site's rules, tells vendors, and guards the page.
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
  rules.tell(runs);
  guard(window);
}
