// Has another script of ours run, which finds at its tag what it is given; done once it has, or cannot.
function load(name, given) {
  const script = document.createElement('script');
  script.src = trust('ScriptURL', prefix + '/asset/' + name + rules.parts);
  script.nonce = nonce;
  script.consent = given;
  document.body.append(script);
  return ran(script);
}
