// Carries out a rule of Consent-O-Matic's format, as far as ours uses it, for a visitor who wants these categories.
window.consentOMatic = function (rule, wanted) {
  var clicks = 0;
  function find(target) {
    return Array.from(document.querySelectorAll(target.selector)).filter(function (element) {
      return !target.displayFilter || element.offsetHeight !== 0;
    })[0];
  }
  function matches(matcher) {
    var element = find(matcher.target);
    return matcher.type === 'checkbox' ? !!element && element.checked : !!element;
  }
  function pause(time) {
    return new Promise(function (go) {
      setTimeout(go, time);
    });
  }
  var actions = {
    click: async function (action) {
      var element = find(action.target);
      if (element) {
        element.click();
        clicks++;
      }
    },
    list: async function (action) {
      for (var one of action.actions) {
        await run(one);
      }
    },
    waitcss: async function (action) {
      for (var left = action.retries; left > 0 && !find(action.target); left--) {
        await pause(action.waitTime);
      }
    },
    consent: async function (action) {
      for (var one of action.consents) {
        if (find(one.matcher.target) && matches(one.matcher) !== wanted.includes(one.type)) {
          await run(one.toggleAction);
        }
      }
    }
  };
  function run(action) {
    return actions[action.type](action);
  }
  return (async function () {
    var detector = rule.detectors[0];
    if (!detector.presentMatcher.every(matches) || !detector.showingMatcher.every(matches)) {
      return -1;
    }
    for (var method of rule.methods) {
      await run(method.action);
    }
    return clicks;
  })();
};
