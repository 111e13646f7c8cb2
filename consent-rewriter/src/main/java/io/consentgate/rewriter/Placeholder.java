package io.consentgate.rewriter;

import java.util.List;

/**
 * What is shown where an embedded document was neutralised, in that embed's own box. ASCII only, each in pieces that follow
 * each other, which may be shared and are never changed.
 *
 * @param before markup that goes before the embed, such as a style that gives it a size; no pieces for none
 * @param document the HTML document that its frame shows instead, encoded for a double-quoted attribute
 * @param title the frame's name for those who cannot see it, encoded likewise; used where the page has given it none
 */
public record Placeholder(List<byte[]> before, List<byte[]> document, List<byte[]> title) {}
