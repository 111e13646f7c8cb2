// Puts back what was typed before the page was loaded again, and forgets it. The page hears of it as of any typing.
function fill() {
  let kept;
  try {
    kept = JSON.parse(sessionStorage.getItem('consent-fields'));
    sessionStorage.removeItem('consent-fields');
  } catch (closed) {
    return;
  }
  if (kept && kept[0] === location.href) {
    typed().filter(each => each.name in kept[1]).forEach(each => {
      const field = each.field;
      const value = kept[1][each.name];
      if (field.options) {
        [...field.options].forEach((option, i) => {
          option.selected = value[i];
        });
      } else {
        // past what a framework has put around the property to tell its own changes from the visitor's
        Reflect.set(Object.getPrototypeOf(field), each.at, value, field);
      }
      ['input', 'change'].forEach(type => field.dispatchEvent(new Event(type, { bubbles: true })));
    });
  }
}
addEventListener('DOMContentLoaded', fill);
