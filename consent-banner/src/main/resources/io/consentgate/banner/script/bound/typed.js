// The page's fields that a visitor fills, by names that they have whenever the page is loaded. What is secret is left out.
function typed() {
  const counts = {};
  return list('input, textarea, select').filter(field =>
    !/^(password|file|hidden|submit|button|reset|image)$/.test(field.type) && !/password|one-time|cc-/.test(field.autocomplete) &&
    !field.closest('[data-consent-banner], [data-consent-settings]')).map(field => {
    const pick = /^(checkbox|radio)$/.test(field.type);
    const name = [field.localName, field.type, field.name, field.id, pick && field.value].join(' ');
    counts[name] = (counts[name] || 0) + 1;
    return { name: name + ' ' + counts[name], field: field, at: pick ? 'checked' : 'value', from: pick ? 'defaultChecked' : 'defaultValue' };
  });
}
