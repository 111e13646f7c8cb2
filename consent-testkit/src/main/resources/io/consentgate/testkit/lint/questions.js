{
  // One button of the first layer.
  button(selector) {
    const element = document.querySelector(selector);
    if (!element) {
      return { seen: false, element: '', width: 0, height: 0, contrast: 21, label: '', style: {} };
    }
    element.scrollIntoView({ block: 'nearest' });
    const box = element.getBoundingClientRect();
    const hit = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
    const computed = getComputedStyle(element);
    const names = ['color', 'backgroundColor', 'backgroundImage', 'opacity', 'fontFamily', 'fontSize', 'fontWeight',
      'fontStyle', 'letterSpacing', 'textTransform', 'textDecorationLine', 'textAlign', 'lineHeight', 'boxShadow',
      'filter', 'transform', 'paddingTop', 'paddingBottom', 'paddingLeft', 'paddingRight', 'borderTopWidth',
      'borderTopStyle', 'borderTopColor', 'borderBottomWidth', 'borderBottomStyle', 'borderBottomColor',
      'borderLeftWidth', 'borderLeftColor', 'borderRightWidth', 'borderRightColor', 'borderTopLeftRadius',
      'animationName', 'cursor'];
    const style = {};
    names.forEach(name => style[name] = computed[name]);
    // One pixel shows what any notation of a colour comes to; it lets what lies behind shine through.
    const pixel = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const behind = [];
    for (let at = element; at; at = at.parentElement) {
      behind.unshift(getComputedStyle(at).backgroundColor);
    }
    const paint = colours => {
      ['#fff'].concat(colours).forEach(colour => {
        pixel.fillStyle = colour;
        pixel.fillRect(0, 0, 1, 1);
      });
      const light = Array.from(pixel.getImageData(0, 0, 1, 1).data).slice(0, 3).map(value => {
        const part = value / 255;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
      });
      return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2];
    };
    const ground = paint(behind);
    const text = paint(behind.concat(computed.color));
    const strength = Number(computed.opacity);
    const contrast = (Math.max(ground, text) + 0.05) / (Math.min(ground, text) + 0.05);
    return {
      seen: box.width > 0 && computed.visibility === 'visible' && strength > 0 && element.contains(hit),
      element: element.localName + (element.getAttribute('role') || ''),
      width: box.width,
      height: box.height,
      contrast: 1 + (contrast - 1) * strength,
      label: (element.textContent || element.value || '').trim(),
      style
    };
  },

  // Whether focus is there or in it.
  focus(selector) {
    return Array.from(document.querySelectorAll(selector)).some(element => element.contains(document.activeElement));
  },

  // How many elements outside can be reached by keyboard.
  reachable(selector) {
    const banner = document.querySelector(selector);
    return Array.from(document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]'))
      .filter(element => !banner.contains(element) && element.tabIndex >= 0 && element.checkVisibility()).length;
  },

  // What is wholly behind the banner while it has focus.
  obscured(selector) {
    const banner = document.querySelector(selector);
    return Array.from(document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]'))
      .filter(element => !banner.contains(element) && element.tabIndex >= 0 && element.checkVisibility())
      .slice(0, 80)
      .filter(element => {
        element.focus();
        const box = element.getBoundingClientRect();
        const points = [0.05, 0.5, 0.95].flatMap(x => [0.05, 0.5, 0.95].map(y =>
          document.elementFromPoint(box.x + box.width * x, box.y + box.height * y)));
        return points.every(hit => hit && banner.contains(hit));
      })
      .map(element => element.localName + ' ' + (element.textContent || element.name || '').trim().slice(0, 40));
  },

  // Whether the page can be used while the banner is open.
  wall(selector) {
    const banner = document.querySelector(selector);
    const modal = banner.matches(':modal') || banner.closest(':modal') !== null;
    const locked = [document.documentElement, document.body].some(root =>
      /hidden|clip/.test(getComputedStyle(root).overflowY) && root.scrollHeight > innerHeight);
    const inert = document.querySelector('body > [inert]') !== null;
    let covered = 0;
    for (let row = 0; row < 10; row++) {
      for (let column = 0; column < 10; column++) {
        const hit = document.elementFromPoint(innerWidth * (column + 0.5) / 10, innerHeight * (row + 0.5) / 10);
        const position = hit && getComputedStyle(hit).position;
        covered += hit && (banner.contains(hit) || position === 'fixed') ? 1 : 0;
      }
    }
    return modal || locked || inert || covered > 80;
  },

  // How far the page has moved, where the banner had a part in it.
  moved(selector) {
    const entries = [];
    const watch = new PerformanceObserver(seen => entries.push(...seen.getEntries()));
    watch.observe({ type: 'layout-shift', buffered: true });
    return new Promise(go => setTimeout(() => {
      const sum = entries.filter(entry => !entry.hadRecentInput).reduce((all, entry) => all + entry.value, 0);
      go(sum > 0.02 ? ['a layout shift of ' + sum.toFixed(2)] : []);
    }, 100));
  },

  // Boxes that are ticked.
  ticked(selector) {
    return Array.from(document.querySelectorAll(selector))
      .filter(box => box.checked || box.getAttribute('aria-checked') === 'true')
      .map(box => box.value || box.id || box.textContent.trim());
  }
}
