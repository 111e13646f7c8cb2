// Puts aside what the visitor has typed, until the page is there again.
function keep() {
  const kept = {};
  typed().forEach(each => {
    const field = each.field;
    if (field.options) {
      kept[each.name] = [...field.options].map(option => option.selected);
    } else if (field[each.at] !== field[each.from]) {
      kept[each.name] = field[each.at];
    }
  });
  try {
    sessionStorage.setItem('consent-fields', JSON.stringify([location.href, kept]));
  } catch (closed) {
    // Then only what the browser itself remembers comes back.
  }
}
