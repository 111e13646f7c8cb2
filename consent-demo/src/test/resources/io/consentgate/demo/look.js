// Every computed property of an element and what is in it; not those that only say where the page's own things are.
window.look = function (selector) {
  var root = document.querySelector(selector);
  return [root].concat(Array.from(root.querySelectorAll('*:not(template)'))).map(function (element) {
    var style = getComputedStyle(element);
    var box = element.getBoundingClientRect();
    var seen = [element.localName, Math.round(box.width), Math.round(box.height)];
    Array.from(style).forEach(function (name) {
      if (!/^--|perspective-origin|transform-origin|^(inset|top|bottom|left|right)|block-size|inline-size|^(width|height)/.test(name)) {
        seen.push(name + ':' + style.getPropertyValue(name));
      }
    });
    return seen;
  });
};
