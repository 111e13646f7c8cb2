// A style sheet's text with the addresses that its notes keep: "data:,"/*consent LABEL "address"*/ and the like.
function sheet(text) {
  return text.replace(/["']?data:(?:text\/css)?,["')]\/\*consent \S+ ([^*]*)\*\//g,
    (note, address) => decodeURIComponent(address));
}
