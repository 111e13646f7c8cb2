package io.consentgate.rewriter;

/** The syntax that a browser would read a document in. */
public enum Dialect {
    /** {@code text/html}: the WHATWG tokenizer, raw text, foreign content. */
    HTML,
    /** {@code application/xhtml+xml}, {@code image/svg+xml} and other XML: prefixes, CDATA, no raw text, no insertions. */
    XML
}
