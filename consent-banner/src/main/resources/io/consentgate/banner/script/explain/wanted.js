// What an element that the guard holds back would fetch.
function wanted(element) {
  const texts = Object.values(element[Symbol.for('consent')] || {}).map(String).concat(element.dataset.consentTag || '');
  return /(https?:)?\/\/[^\s"'),>]+/i.exec(texts.join(' '))?.[0] || '';
}
