// The part of a browser extension that autoconsent's content script talks to: gives it settings and rules, and notes what it says.
(function () {
  if (window.self !== window.top) {
    return;
  }
  // The tool asks before it is ready to hear.
  function answer(message) {
    setTimeout(function () {
      window.autoconsentReceiveMessage(message);
    });
  }
  window.heard = [];
  window.autoconsentSendMessage = function (message) {
    window.heard.push(message);
    if (message.type === 'init') {
      answer({
        type: 'initResp',
        rules: { autoconsent: window.ruleSet },
        config: {
          enabled: true, autoAction: location.search.slice(1), disabledCmps: [], enablePrehide: true, enableCosmeticRules: true,
          enableGeneratedRules: true, detectRetries: 20, isMainWorld: true, prehideTimeout: 2000,
          enableHeuristicDetection: true, heuristicMode: 'reject', heuristicPopupSearchTimeout: 100,
          enablePopupMutationObserver: true, visualTest: false, performanceLoggingEnabled: false,
          logs: { lifecycle: false, rulesteps: false, detectionsteps: false, evals: false, errors: false, messages: false, waits: false }
        }
      });
    } else if (message.type === 'eval') {
      answer({ type: 'evalResp', id: message.id, result: eval(message.code) });
    }
    return Promise.resolve();
  };
})();
