// Puts every neutralised element of a page back to what its original start tag says, and names the first that differs from
// the untouched page's; an empty text where the trees are equal.
([original, filtered]) => {
  const parse = text => new DOMParser().parseFromString(text, 'text/html');
  const boxes = {
    'http://www.w3.org/2000/svg': '<svg><g',
    'http://www.w3.org/1998/Math/MathML': '<math><mrow',
  };
  const note = /(?:(['"])data:(?:text\/css)?,\1|data:(?:text\/css)?,\))\/\*consent \S+ (.*?)\*\//gs;
  const restore = element => {
    const box = element.ownerDocument.createElement('template');
    const open = boxes[element.namespaceURI];
    box.innerHTML = (open || '<i') + element.getAttribute('data-consent-tag').replace(/^<[^\s/>]*/, '');
    const holder = open ? box.content.firstChild.firstChild : box.content.firstChild;
    while (element.attributes.length) {
      element.removeAttributeNode(element.attributes[0]);
    }
    for (const attribute of Array.from(holder.attributes)) {
      element.setAttributeNode(attribute.cloneNode());
    }
    if (element.localName === 'style' && !element.firstElementChild) {
      element.textContent = element.textContent
          .replace(note, (all, quote, text) => text.replace(/%2A/g, '*').replace(/%25/g, '%'));
    }
    const own = element.localName.match(/(.+-.+)-blocked$/);
    if (own) {
      const named = element.ownerDocument.createElement(own[1]);
      named.append(...element.childNodes);
      [...element.attributes].forEach(attribute => named.setAttributeNode(attribute.cloneNode()));
      element.replaceWith(named);
    }
  };
  const end = '<plaintext data-consent>';
  const restoreText = root => {
    const all = root.ownerDocument.createTreeWalker(
        root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT | NodeFilter.SHOW_COMMENT);
    while (all.nextNode()) {
      const node = all.currentNode;
      if (node.data) {
        node.data = node.data.replaceAll(end, '');
      }
      for (const attribute of node.attributes || []) {
        if (attribute.value.includes(end)) {
          attribute.value = attribute.value.replaceAll(end, '');
        }
      }
    }
  };
  const visit = root => {
    for (const element of Array.from(root.querySelectorAll('*'))) {
      if (element.hasAttribute('data-consent-tag')) {
        restore(element);
      }
      if (element.localName === 'template' && element.content) {
        visit(element.content);
      }
    }
  };
  const differs = (one, other) => {
    if (one.isEqualNode(other)) {
      return '';
    }
    for (let i = 0; i < Math.max(one.childNodes.length, other.childNodes.length); i++) {
      if (!one.childNodes[i] || !other.childNodes[i]) {
        break;
      }
      if (!one.childNodes[i].isEqualNode(other.childNodes[i])) {
        return differs(one.childNodes[i], other.childNodes[i]);
      }
    }
    return ((one.outerHTML || one.nodeValue) + ' <> ' + (other.outerHTML || other.nodeValue)).slice(0, 900);
  };
  const page = parse(filtered);
  visit(page);
  restoreText(page.documentElement);
  return differs(page, parse(original));
}
