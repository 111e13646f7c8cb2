// The site's own script. It only mentions trackers: the address below is never called.
window.partners = { help: "https://www.google-analytics.com/optout", loaded: true };
document.documentElement.dataset.own = "ran";
