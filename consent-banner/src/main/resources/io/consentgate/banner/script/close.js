// Takes banner and dialog out of the page.
function close() {
  list('#consent-banner, dialog#consent-settings').forEach(element => {
    element.close?.();
    element.remove();
  });
}
