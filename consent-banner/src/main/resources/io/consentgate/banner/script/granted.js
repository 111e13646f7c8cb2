// Whether every vendor that a blocked element waits for may run.
function granted(element, vendors) {
  return element.dataset.consentBlocked.split(' ').every(label => vendors[label]);
}
