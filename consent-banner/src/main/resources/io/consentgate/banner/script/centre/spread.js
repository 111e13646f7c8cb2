// Ticks or unticks a purpose's vendors with it; one that serves several purposes needs all of them, or any if it says so.
function spread(root, purpose) {
  list('[data-consent-for~="' + purpose + '"]', root).forEach(vendor => {
    var needs = vendor.dataset.consentFor.split(' ').map(id => list('[data-consent-purpose="' + id + '"]', root)[0].checked);
    vendor.checked = vendor.hasAttribute('data-consent-any') ? needs.includes(true) : !needs.includes(false);
  });
}
