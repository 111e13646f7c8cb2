package io.consentgate.servlet.pages;

import io.consentgate.rewriter.Rewriter;
import io.consentgate.rewriter.Sink;

/** Makes a page for its visitor. The same bytes give the same, however they are split. */
@FunctionalInterface
public interface PageMaker {

    /** A rewriter for the page that goes there, which tells what it meets. */
    Rewriter make(Sink out, Notes notes);
}
