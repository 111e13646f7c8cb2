// Whether a script was to run after the page is parsed: a module, or an external one marked so.
function late(element) {
  return element.localName === 'script' && parsed(element.dataset.consentTag || '')
    .matches(':is([type=module i],[defer][src]):not([async])');
}
