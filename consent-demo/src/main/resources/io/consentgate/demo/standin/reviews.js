
// Fills each review box with what a visitor sees.
(function fill() {
  if (document.readyState === "loading") {
    document.addEventListener("DOMContentLoaded", fill);
    return;
  }
  document.querySelectorAll(".trustpilot-widget").forEach(function (box) {
    var frame = document.createElement("iframe");
    frame.title = "Customer reviews";
    frame.src = "https://widget.trustpilot.com/trustboxes/" + box.dataset.templateId + "/index.html";
    frame.style.cssText = "width:100%;height:6rem;border:0;border-radius:8px";
    box.replaceChildren(frame);
  });
})();
