package io.consentgate.rewriter;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Judges styles that stand in a document: a style element's text, an attribute's declarations. */
final class StyleSheets {

    private final Output rewritten = new Output();
    private final CssRewriter css;

    StyleSheets(Judge judge) {
        css = new CssRewriter(rewritten::add, judge, 0);
    }

    /** The labels of all that is blocked in it: sorted, with spaces between, empty where nothing is. */
    String judge(byte[] bytes, int from, int to) {
        if (!mayLoad(bytes, from, to)) {
            return "";
        }
        rewritten.clear();
        try {
            css.write(bytes, from, to - from);
            css.end();
        } catch (IOException e) {
            throw new UncheckedIOException("an array does not fail", e);
        }
        return css.labels();
    }

    /** Nothing loads without a function, a string or an escape. */
    private static boolean mayLoad(byte[] bytes, int from, int to) {
        for (int p = from; p < to; p++) {
            byte b = bytes[p];
            if (b == '(' || b == '"' || b == '\'' || b == '\\') {
                return true;
            }
        }
        return false;
    }

    /** What was judged last, with harmless URLs in place of what is blocked. */
    byte[] rewritten() {
        return rewritten.toBytes();
    }
}
