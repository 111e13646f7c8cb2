package io.consentgate.rewriter;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Judges style sheets that stand in a {@code data:} URL, since they can import others. */
final class DataSheet {

    /** How deep sheets may stand in each other. */
    private static final int DEEPEST = 4;

    private final Judge judge;
    private final int depth;
    private final DataUrl data = new DataUrl();

    DataSheet(Judge judge, int depth) {
        this.judge = judge;
        this.depth = depth;
    }

    /**
     * The labels of what the sheet in this URL would load that is blocked: sorted, with spaces between, null where nothing is
     * or the URL holds no sheet. A sheet that stands too deep or in an unknown encoding is unreadable.
     */
    @Nullable
    String judge(byte[] bytes, int from, int to) {
        String labels = judge(data.open(bytes, from, to));
        return labels == null && data.hasBreaks() ? judge(data.openWithBreaks(bytes, from, to)) : labels;
    }

    private @Nullable String judge(DataUrl.Kind kind) {
        if (kind == DataUrl.Kind.NONE || kind == DataUrl.Kind.SCRIPT) {
            return null;
        }
        Encoding encoding = Encoding.ofStyleSheet(data.charset(), data.body, data.length);
        boolean isReadable = encoding.reading() == Encoding.Reading.DECODED
                || (encoding.reading() == Encoding.Reading.BYTES && data.isAscii());
        if (depth == DEEPEST || kind == DataUrl.Kind.DOUBTFUL || !isReadable) {
            return judge.unreadable();
        }
        LabelledJudge labelled = new LabelledJudge(judge);
        Sink nowhere = (piece, start, length) -> {};
        Rewriter sheet = encoding.rewriter(nowhere, sink -> new CssRewriter(sink, labelled, depth + 1));
        try {
            sheet.write(data.body, 0, data.length);
            sheet.end();
        } catch (IOException e) {
            throw new UncheckedIOException("nowhere does not fail", e);
        }
        return labelled.labels().isEmpty() ? null : labelled.labels();
    }
}
