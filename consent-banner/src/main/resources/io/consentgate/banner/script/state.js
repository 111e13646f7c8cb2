// The ids that were granted when the page came, or since: what must be stopped when they are lost.
var running = {};
var busy = false;
// Which of the page's moments are past, and which scripts we have brought back.
var past = {};
var revived = Symbol();
// The module brought back now, which is nobody's current script, and what scripts have written that page order waits for.
var module;
var written = [];
