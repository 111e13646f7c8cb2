// Shows a purpose as mixed where its vendors are not as it is.
function agree(root) {
  list('[data-consent-purpose]', root).forEach(purpose => {
    var vendors = list('[data-consent-for~="' + purpose.value + '"]', root);
    purpose.indeterminate = vendors.some(vendor => vendor.checked !== purpose.checked);
  });
}
