// Reads what the server says of this visitor and the site's rules, tells vendors, and guards the page.
function arm() {
  delete window.consentRules;
  rules.vendors.forEach(learn);
  named(runs, tag.dataset.consentRuns);
  named(exempt, tag.dataset.consentExempt);
  narrow();
  rules.tell(runs);
  guard(window);
}
