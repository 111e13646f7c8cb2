// Whether a vendor may not run now.
function bars(rule) {
  return !runs[rule[0]];
}
