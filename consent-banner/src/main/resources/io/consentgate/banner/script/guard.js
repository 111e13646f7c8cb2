// Makes all that fetches or sets cookies in a window of this site meet the gate. Windows of others are out of reach.
function guard(win) {
  try {
    if (win.Node[guarded]) {
      return;
    }
    win.Node[guarded] = true;
  } catch (noneOrForeign) {
    return;
  }
  elements(win);
  markup(win);
  requests(win);
  new MutationObserver(records => {
    [].forEach.call(win, guard);
    records.forEach(record => record.addedNodes.forEach(node => standIn(node.dataset?.consentBlocked || '')));
  }).observe(win.document, { childList: true, subtree: true });
}
