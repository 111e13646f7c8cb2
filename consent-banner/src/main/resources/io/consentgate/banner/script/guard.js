// Makes all that fetches or sets cookies in a window of this site meet the gate. Windows of others are out of reach.
function guard(win) {
  try {
    if (!win || guarded.has(win.Node)) {
      return;
    }
    guarded.add(win.Node);
  } catch (foreign) {
    return;
  }
  elements(win);
  markup(win);
  requests(win);
  new MutationObserver(records => {
    for (let i = 0; i < win.length; i++) {
      guard(win[i]);
    }
    for (const record of records) {
      for (const node of record.addedNodes) {
        standIn(node.dataset?.consentBlocked || '');
      }
    }
  }).observe(win.document, { childList: true, subtree: true });
}
