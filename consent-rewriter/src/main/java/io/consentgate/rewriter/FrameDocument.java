package io.consentgate.rewriter;

import java.io.IOException;
import java.io.UncheckedIOException;

/** Rewrites a document that stands inside another: in {@code srcdoc} or a {@code data:} URL. */
final class FrameDocument {

    /** How deep documents may stand in each other. */
    private static final int DEEPEST = 4;

    private final Judge judge;
    private final int depth;
    private Output rewritten = new Output();

    FrameDocument(Judge judge, int depth) {
        this.judge = judge;
        this.depth = depth;
    }

    /** The labels of all that is blocked in it: sorted, with spaces between, empty where nothing is. */
    String judge(byte[] bytes, int from, int to, Dialect dialect) {
        rewritten = new Output();
        if (depth == DEEPEST) {
            return judge.unreadable();
        }
        LabelledJudge labelled = new LabelledJudge(judge);
        Sink sink = (piece, start, length) -> rewritten.put(piece, start, start + length);
        HtmlRewriter inner = new HtmlRewriter(sink, labelled, Insertions.NONE, dialect, depth + 1);
        try {
            inner.write(bytes, from, to - from);
            inner.end();
        } catch (IOException e) {
            throw new UncheckedIOException("an array does not fail", e);
        }
        return labelled.labels();
    }

    /** The document that was judged last, rewritten; empty where it was too deep. */
    byte[] rewritten() {
        return rewritten.toBytes();
    }
}
