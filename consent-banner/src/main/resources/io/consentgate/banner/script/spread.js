// Ticks or unticks a purpose's vendors with it; one that serves several purposes needs all of them, or any if it says so.
function spread(root, purpose) {
  list('[data-consent-for~="' + purpose + '"]', root).forEach(function (vendor) {
    var needs = vendor.getAttribute('data-consent-for').split(' ').map(function (id) {
      return list('[data-consent-purpose="' + id + '"]', root)[0].checked;
    });
    vendor.checked = vendor.hasAttribute('data-consent-any') ? needs.indexOf(true) >= 0 : needs.indexOf(false) < 0;
  });
}
