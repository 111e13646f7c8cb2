package io.consentgate.servlet.pages;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.consentgate.report.Finding.Sort;
import io.consentgate.rewriter.Rewriter;
import io.consentgate.rewriter.Sink;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Takes all that goes out for one page, and all that is noted. */
final class Sent implements Sink, Notes {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int writes;
    private final List<String> notes = new ArrayList<>();
    /** How much had gone out at each flush, and that it was told to be over. */
    private final List<String> moments = new ArrayList<>();

    /** What an application writes, and when it flushes. */
    record Writing(String page, int piece, int flushedAfter, boolean endsWithBytes) {

        /** Writes it all, and ends. */
        Sent to(Sent sent, Rewriter rewriter) throws IOException {
            byte[] bytes = page.getBytes(ISO_8859_1);
            int last = endsWithBytes ? Math.max(0, bytes.length - piece) : bytes.length;
            int at = 0;
            for (int count = 1; at < last; count++) {
                int length = Math.min(piece, last - at);
                rewriter.write(bytes, at, length);
                at += length;
                if (count == flushedAfter) {
                    rewriter.flush();
                    sent.moments.add("flushed " + sent.out.size());
                }
            }
            if (endsWithBytes) {
                rewriter.end(bytes, at, bytes.length - at);
            } else {
                rewriter.end();
            }
            return sent;
        }
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        out.write(bytes, from, length);
        writes++;
    }

    @Override
    public void ends(long length) {
        moments.add("ends at " + (out.size() + length));
    }

    @Override
    public void blocked(int vendor) {
        notes.add("blocked " + vendor);
    }

    @Override
    public void passed(int vendor) {
        notes.add("passed " + vendor);
    }

    @Override
    public void found(Sort sort, String subject) {
        notes.add(sort + " " + subject);
    }

    /** The page as it went out. */
    String page() {
        return out.toString(ISO_8859_1);
    }

    /** In how many writes it went out. */
    int writes() {
        return writes;
    }

    /** All that can be told apart. */
    List<Object> all() {
        return List.of(page(), notes, moments);
    }

    List<String> notes() {
        return notes;
    }
}
