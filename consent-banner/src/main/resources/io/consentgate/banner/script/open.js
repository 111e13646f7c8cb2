// Has the settings shown over the page by a script of their own; where it does not come, goes to their page.
function open(hash) {
  if (!list('dialog#consent-settings, [src*="/asset/centre-"]')[0]) {
    load('centre', hash).then(end => {
      if (end.type === 'error') {
        location.href = settings();
      }
    });
  }
}
