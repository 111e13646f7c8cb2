// Whether an attribute holds code, or a document or address that can, and the page does not say that it is its own.
function code(attribute) {
  return (/^(on|srcdoc)/i.test(attribute.name) ||
    /(^|;)(\w+script|data:text\/html)/i.test(attribute.value.replace(/[^!-~]/g, ''))) &&
    !JSON.parse(list('script[data-consent-code]')[0]?.text || '[]').includes(attribute.value);
}
