// Starts what these vendors would have run, for as long as this page is open; nothing is kept.
function once(labels) {
  var state = { purposes: {}, vendors: {} };
  labels.split(' ').forEach(label => {
    state.vendors[label] = true;
  });
  activate(state);
}
