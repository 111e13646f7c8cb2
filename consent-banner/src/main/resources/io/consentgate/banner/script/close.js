// Takes banner, dialog and what was said last out of the page.
function close() {
  list('#consent-banner, #consent-done, dialog#consent-settings').forEach(element => {
    element.close?.();
    element.remove();
  });
}
