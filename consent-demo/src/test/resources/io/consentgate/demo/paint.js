() => {
  window.seen = {started: 0, startedBeforePaint: 0, click: 0, next: 0, answer: 0};
  const painted = done => requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = done;
    channel.port2.postMessage(0);
  });
  addEventListener('click', event => {
    seen.click = event.timeStamp;
    painted(() => { seen.next = performance.now() - seen.click; });
  }, true);
  new MutationObserver(records => {
    for (const record of records) {
      for (const node of record.removedNodes) {
        if (node.id === 'consent-banner') {
          requestAnimationFrame(() => { seen.startedBeforePaint = seen.started; });
          painted(() => { seen.answer = performance.now() - seen.click; });
        } else if (node.dataset?.consentBlocked) {
          seen.started++;
        }
      }
    }
  }).observe(document, {childList: true, subtree: true});
}
