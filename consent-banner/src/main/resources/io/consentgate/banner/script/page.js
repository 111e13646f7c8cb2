// Where our own URLs begin, and our nonce: known only while the script first runs.
var tag = document.currentScript;
var prefix = tag.src.replace(/\/asset\/.*/, '');
var nonce = tag.nonce;
var html = document.documentElement;
// The ids that were granted when the page came, or have been started since: what must be stopped when they are lost.
var running = {};
var busy = false;
