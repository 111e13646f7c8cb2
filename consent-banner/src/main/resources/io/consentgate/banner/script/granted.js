// Whether every label of a blocked element is allowed now.
function granted(element, state) {
  return element.dataset.consentBlocked.split(' ').every(label => state.vendors[label] || state.purposes[label]);
}
