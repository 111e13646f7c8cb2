// Has the settings shown over the page by a script of their own; where it does not come, goes to their page.
function open(hash) {
  const script = document.createElement('script');
  if (list('dialog#consent-settings, [data-consent-centre]')[0]) {
    return;
  }
  script.src = trust('ScriptURL', prefix + '/asset/' + rules.centre);
  script.nonce = nonce;
  script.dataset.consentCentre = hash || '';
  script.onerror = () => {
    location.href = settings();
  };
  document.body.append(script);
}
