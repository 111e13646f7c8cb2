package io.consentgate.rewriter;

/**
 * What is shown where an embedded document was neutralised, in that embed's own box. ASCII only. Immutable.
 *
 * @param before markup that goes before the embed, such as a style that gives it a size; empty for none
 * @param document the HTML document that its frame shows instead
 * @param title the frame's name for those who cannot see it, used where the page has given it none
 */
public record Placeholder(String before, String document, String title) {}
