// Those who run on this page and by an answer may not.
function lost(answer) {
  return Object.keys(running).filter(id => answer.vendors[id] === false);
}
