// Whether every label of a blocked element is allowed now.
function granted(element, state) {
  return element.getAttribute('data-consent-blocked').split(' ').every(function (label) {
    return state.vendors[label] === true || state.purposes[label] === true;
  });
}
