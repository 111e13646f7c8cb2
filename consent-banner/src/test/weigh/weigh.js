// Prints bytes in brotli: what each banner sends before an answer can be given, and with its settings.
const fs = require('fs');
const path = require('path');
const zlib = require('zlib');

const target = process.argv[2];
const brotli = file => zlib.brotliCompressSync(fs.readFileSync(file), {
  params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 11 }
}).length;
const ours = name => brotli(path.join(target, 'sizes', name));
const theirs = (...files) => files.reduce((sum, file) => sum + brotli(path.join(target, 'peers', file)), 0);

const rows = [
  ['ConsentGate, markup and style', ours('first.html'), ours('first.html') + ours('settings.html') + ours('settings.css')],
  ['ConsentGate, with script and guard', ours('first.html') + ours('script.js') + ours('rules.js'),
    ours('first.html') + ours('script.js') + ours('rules.js') + ours('settings.html') + ours('settings.css')]
];
const vanilla = theirs('vanilla-cookieconsent/dist/cookieconsent.umd.js', 'vanilla-cookieconsent/dist/cookieconsent.css');
const orejime = theirs('orejime/dist/orejime-standard-en.js', 'orejime/dist/orejime-standard.css');
const tarteaucitron = theirs('tarteaucitronjs/tarteaucitron.min.js', 'tarteaucitronjs/css/tarteaucitron.min.css',
  'tarteaucitronjs/lang/tarteaucitron.en.min.js', 'tarteaucitronjs/tarteaucitron.services.min.js');
const klaro = theirs('klaro/dist/klaro.js');
rows.push(
  ['vanilla-cookieconsent, without texts', vanilla, vanilla],
  ['orejime, without configuration', orejime, orejime],
  ['tarteaucitron, one language', tarteaucitron, tarteaucitron],
  ['klaro, without configuration', klaro, klaro]);

console.log('bytes in brotli'.padEnd(40), 'to answer'.padStart(10), 'all'.padStart(10));
rows.forEach(([name, first, all]) => console.log(name.padEnd(40), String(first).padStart(10), String(all).padStart(10)));
