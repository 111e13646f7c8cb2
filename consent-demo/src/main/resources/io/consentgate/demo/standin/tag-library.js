
// The library that the second half of the order-dependent pair calls.
window._satellite = { pageBottom: function () { window.standInRan.push("_satellite.pageBottom"); } };
