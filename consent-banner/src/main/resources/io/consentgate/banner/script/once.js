// Starts what these vendors would have run, for as long as this page is open; nothing is kept.
function once(labels) {
  const may = {};
  named(may, labels);
  activate(may);
}
