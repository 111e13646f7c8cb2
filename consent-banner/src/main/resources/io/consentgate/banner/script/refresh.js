// Asks the server what holds and makes the page follow: the cookie, not the mirror, decides.
function refresh() {
  fetch(prefix + '/state').then(read).then(state => {
    if (state.decided) {
      close();
      remember(state);
    }
    settle(state);
  });
}
