package io.consentgate.rewriter;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Decides as another judge and counts the bytes that it is asked about. */
final class MeasuredJudge implements Judge {

    private static final int CHUNK = 1 << 13;

    private final HostJudge judge;
    private long bytes;

    MeasuredJudge(HostJudge judge) {
        this.judge = judge;
    }

    long bytes() {
        return bytes;
    }

    /** Rewrites a document of that length in which the piece comes again and again; answers the most that was ever held. */
    int mostHeld(byte[] piece, int length) throws IOException {
        byte[] chunk = new byte[CHUNK];
        HtmlRewriter rewriter = new HtmlRewriter((out, from, count) -> {}, this, Insertions.NONE, Dialect.HTML);
        int most = 0;
        for (int at = 0; at < length; at++) {
            chunk[at % CHUNK] = piece[at % piece.length];
            if ((at + 1) % CHUNK == 0) {
                rewriter.write(chunk, 0, CHUNK);
                most = Math.max(most, rewriter.heldBytes());
            }
        }
        rewriter.end();
        return most;
    }

    @Override
    public @Nullable String url(Load load, byte[] url, int from, int to) {
        bytes += to - from;
        return null;
    }

    @Override
    public @Nullable String script(byte[] script, int from, int to) {
        bytes += to - from;
        return judge.scriptLabel(new String(script, from, to - from, ISO_8859_1));
    }

    @Override
    public String unreadable() {
        return judge.unreadable();
    }

    @Override
    public void base(byte[] url, int from, int to) {
        bytes += to - from;
    }
}
