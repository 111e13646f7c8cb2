package io.consentgate.rewriter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;

/** Judges styles that stand in a document: a style element's text, an attribute's declarations. */
final class StyleSheets {

    private static final byte[] NOTHING = {};

    private final Output rewritten = new Output();
    private final CssRewriter css;
    private boolean isInDoubt;

    StyleSheets(Judge judge) {
        css = new CssRewriter(rewritten::add, judge, 0);
    }

    /** The labels of all that is blocked in it, with spaces between, empty where nothing is. */
    String judge(byte[] bytes, int from, int to) {
        isInDoubt = false;
        if (!mayLoad(bytes, from, to)) {
            return "";
        }
        rewrite(bytes, from, to);
        String labels = css.labels();
        return PairReadings.differ(bytes, from, to) ? inOtherCharsets(labels, bytes, from, to) : labels;
    }

    private void rewrite(byte[] bytes, int from, int to) {
        rewritten.clear();
        try {
            css.write(bytes, from, to - from);
            css.end();
        } catch (IOException e) {
            throw new UncheckedIOException("an array does not fail", e);
        }
    }

    /** What is left of it must load nothing else in another charset either. */
    private String inOtherCharsets(String labels, byte[] bytes, int from, int to) {
        byte[] left = labels.isEmpty() ? Arrays.copyOfRange(bytes, from, to) : rewritten.toBytes();
        PairReadings.of(left).forEach(text -> rewrite(text, 0, text.length));
        String others = css.labels();
        isInDoubt = !others.isEmpty();
        rewritten.clear();
        rewritten.put(isInDoubt ? NOTHING : left);
        return isInDoubt ? (labels + " " + others).strip() : labels;
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

    /** Is what was judged last to be left out whole, since how browsers read it is not certain? */
    boolean isInDoubt() {
        return isInDoubt;
    }

    /** What was judged last, with harmless URLs in place of what is blocked. */
    byte[] rewritten() {
        return rewritten.toBytes();
    }
}
