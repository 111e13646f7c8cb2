// Whether a vendor may not run now. Who needs nobody's consent has no id here.
function bars(rule) {
  return rule[0] && !runs[rule[0]] && !exempt[rule[0]];
}
