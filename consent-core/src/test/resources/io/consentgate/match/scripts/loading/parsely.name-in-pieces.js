(function (s, p, d) {
  var h = d.location.protocol, i = p + "-" + s,
      u = h === "https:" ? "d1z2jf7jlzjs58.cloudfront.net" : "static." + p + ".com";
  var e = d.createElement(s);
  e.id = i;
  e.src = h + "//" + u + "/p.js";
  d.body.appendChild(e);
})("script", "parsely", document);
