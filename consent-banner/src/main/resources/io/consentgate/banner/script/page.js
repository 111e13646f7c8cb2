// Where our own URLs begin, and our nonce: known only while the script first runs.
var tag = document.currentScript;
var prefix = tag.src.replace(/\/asset\/.*/, '');
var nonce = tag.nonce;
var html = document.documentElement;
// The guard: vendors that always may run here, among them those that need nobody's consent and have no id, those that may
// now, rules by host, cookies and globals by vendor.
var exempt = { '': true };
var runs = Object.create(exempt);
var hosts = { '.': [] };
var cookies = [];
var globals = {};
var rules = window.consentRules || { vendors: [], tell: () => [] };
// What elements wait for and texts that document.write has not ended, kept on whom they are for, as is that a realm is
// guarded; stubs, and what was asked of them.
var held = Symbol.for('consent');
var unwritten = Symbol();
var guarded = Symbol();
var stubs = {};
var calls = [];
var policy;
// The browser's own way to read markup, where what must not be fetched goes, and the attributes that fetch or hold what
// does: a whole name, or one in a tag, and whatever holds an address of CSS.
var parse = Object.getOwnPropertyDescriptor(Element.prototype, 'innerHTML').set;
var nowhere = 'wss://localhost:1';
var fetching = /(^|[\s"'/])((image)?src(set|doc)?|(xlink:)?href|code|data|poster|background|ping|to|from|by|values|style)(\s*=|$)|url\(/i;
