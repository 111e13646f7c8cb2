window.uetq = window.uetq || []; window._paq = window._paq || []; _paq.push(['requireConsent']);
gtag('consent', 'default', {ad_storage: 'denied', analytics_storage: 'denied'}); clarity('consentv2', {ad_Storage: 'denied'});
