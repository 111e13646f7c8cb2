// What a vendor's script does, played by the stand-in: cookies on the page's parent domain, then further calls.
(function (answer) {
  (window.standInRan = window.standInRan || []).push(answer.name);
  var domain = location.hostname.split(".").slice(-2).join(".");
  var secure = location.protocol === "https:" ? "; secure" : "";
  answer.cookies.forEach(function (name) {
    document.cookie = name + "=stand-in; path=/; max-age=31536000; samesite=lax; domain=" + domain + secure;
  });
  answer.storage.forEach(function (key) {
    localStorage.setItem(key, "stand-in");
  });
  answer.scripts.forEach(function (url) {
    var script = document.createElement("script");
    script.async = true;
    script.src = url;
    document.head.appendChild(script);
  });
  answer.pings.forEach(function (url) {
    new Image().src = url;
  });
})(FACTS);
