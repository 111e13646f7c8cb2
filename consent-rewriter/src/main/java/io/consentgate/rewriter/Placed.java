package io.consentgate.rewriter;

/**
 * What of the insertions has been put in its place, and what has been seen that decides about the rest.
 *
 * @param isAttributeSeen whether an element bears the attribute that the end depends on
 * @param sawAnything whether the document has begun
 */
record Placed(
        boolean awaitsHtml,
        boolean awaitsHead,
        boolean awaitsBody,
        boolean awaitsEnd,
        boolean isAttributeSeen,
        boolean isBeforeBody,
        boolean sawAnything) {}
