package io.consentgate.rewriter;

/** How the tokenizer reads what follows a start tag. */
enum Content {
    /** As markup. */
    MARKUP,
    /** As text up to the end tag: RCDATA and RAWTEXT, which differ in nothing that matters here. */
    TEXT,
    /** As text up to the end tag, with the escapes of scripts. */
    SCRIPT,
    /** As text to the end of the document. */
    PLAIN
}
