// Reads one vendor's line of the rules: id, URL rules, cookies and globals, with bars between.
function learn(line) {
  const parts = (line + '|||').split('|');
  for (const rule of parts[1].replace(/~/g, parts[0]).split(' ')) {
    const host = rule.split('/')[0];
    (hosts['.' + host] = hosts['.' + host] || []).push(
      [parts[0], rule.length, (host && '^') + rule.slice(host.length) || ' ']);
  }
  cookies.push([parts[0], RegExp('^\\s*(' + parts[2].replace(/ /g, '|') + ')\\s*(=|$)')]);
  globals[parts[0]] = parts[3].match(/\S+/g) || [];
}
