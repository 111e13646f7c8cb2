package io.consentgate.servlet.pages;

import io.consentgate.rewriter.Sink;

/** Makes a page for its visitor. The same bytes give the same, however they are split. */
@FunctionalInterface
public interface PageMaker {

    /** Begins a page that goes there, and tells what it meets. */
    Making make(Sink out, Notes notes);
}
