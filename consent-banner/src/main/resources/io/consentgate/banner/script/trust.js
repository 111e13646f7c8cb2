// A text of ours for a page that takes only trusted ones; where the page does not know our policy, the text.
function trust(kind, text) {
  if (!policy) {
    policy = new Proxy({}, { get: () => String });
    try {
      policy = trustedTypes.createPolicy('consentgate', policy);
    } catch (unknown) {
      // a browser without them, or a page that does not allow us any
    }
  }
  return policy['create' + kind](text);
}
