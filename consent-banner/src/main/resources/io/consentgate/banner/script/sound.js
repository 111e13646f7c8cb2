// A text of CSS without the addresses that must wait; anything else as it is.
function sound(css) {
  return css?.trim ? css.replace(/(url\(\s*["']?|(?:-set\(|import|x,)\s*["'])([^"')]+)/gi, (all, lead, address) =>
    refused(address) ? lead + 'data:,' : all) : css;
}
