// A style sheet's text with the addresses that its notes keep: "data:,"/*consent LABEL "address"*/ and the like.
function sheet(text) {
  return text.replace(
    /(?:(["'])data:(?:text\/css)?,\1|data:(?:text\/css)?,\))\/\*consent [a-z0-9._-]+ ([^*]*)\*\//g,
    (note, quote, address) => {
      return address.replace(/%2A/g, '*').replace(/%25/g, '%');
    });
}
