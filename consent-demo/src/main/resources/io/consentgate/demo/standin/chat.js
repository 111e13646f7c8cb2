
// The chat button that a visitor sees.
(function () {
  var button = document.createElement("button");
  button.type = "button";
  button.id = "livechat-button";
  button.textContent = "Chatta med oss";
  button.style.cssText = "position:fixed;right:1.25rem;bottom:4.5rem;padding:.8rem 1.2rem;border:0;border-radius:2rem;" +
    "background:#ff5100;color:#fff;font:600 1rem system-ui,sans-serif;box-shadow:0 6px 20px #0003";
  (document.body || document.documentElement).appendChild(button);
})();
