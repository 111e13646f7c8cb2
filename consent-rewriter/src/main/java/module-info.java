/** A streaming rewriter of HTML and CSS bytes. Start at {@link io.consentgate.rewriter.HtmlRewriter}. */
module io.consentgate.rewriter {
    requires static org.jspecify;

    exports io.consentgate.rewriter;
}
