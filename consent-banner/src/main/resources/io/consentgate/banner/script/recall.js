// Makes the calls that the page made while it loaded, now that their vendors run.
function recall() {
  calls = calls.filter(call => {
    const waits = bars(stubs[call[0][0]]);
    if (!waits) {
      const owner = call[0].slice(0, -1).reduce((of, key) => of?.[key], window);
      owner?.[call[0].at(-1)]?.(...call[1]);
    }
    return waits;
  });
}
