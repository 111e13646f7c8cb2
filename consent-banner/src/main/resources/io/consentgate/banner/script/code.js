// Whether an attribute holds code, or a document or address that can.
function code(attribute) {
  return /^(on|srcdoc)/i.test(attribute.name) ||
    /(^|;)(\w+script|data:text\/html)/i.test(attribute.value.replace(/[\u0000-\u0020]/g, ''));
}
