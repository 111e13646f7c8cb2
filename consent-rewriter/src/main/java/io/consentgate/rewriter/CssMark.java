package io.consentgate.rewriter;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.util.Set;
import java.util.TreeSet;

/**
 * Passes on the bytes of a window: as they are, or as the note that follows what stands for a blocked URL.
 * {@link CssRewriter} says what that looks like.
 */
final class CssMark {

    private static final byte[] DATA = "data:,".getBytes(US_ASCII);
    private static final byte[] STYLE_DATA = "data:text/css,".getBytes(US_ASCII);
    private static final byte[] OPEN = "/*consent ".getBytes(US_ASCII);
    private static final byte[] CLOSE = "*/".getBytes(US_ASCII);
    private static final byte[] PERCENT = "%25".getBytes(US_ASCII);
    private static final byte[] ASTERISK = "%2A".getBytes(US_ASCII);

    private final Sink sink;
    private final Set<String> labels = new TreeSet<>();
    private final byte[] one = new byte[1];
    private byte[] window = new byte[0];
    private int passed;
    private boolean noting;

    CssMark(Sink sink) {
        this.sink = sink;
    }

    /** What has been passed on ends where {@code bytes[from..)} begins. */
    void open(byte[] bytes, int from) {
        window = bytes;
        passed = from;
    }

    /** Passes on all that comes before, as it is. */
    void copy(int to) throws IOException {
        copy(passed, to);
        passed = to;
    }

    /** Writes a harmless string between these quotes and begins the note. */
    void beginString(Load load, String label, int quote) throws IOException {
        write(quote);
        write(load == Load.STYLE ? STYLE_DATA : DATA);
        write(quote);
        begin(label);
    }

    /** Writes the harmless rest of an unquoted URL and begins the note. */
    void beginUrl(Load load, String label) throws IOException {
        write(load == Load.STYLE ? STYLE_DATA : DATA);
        write(')');
        begin(label);
    }

    private void begin(String label) throws IOException {
        labels.add(label);
        noting = true;
        write(OPEN);
        write(label.getBytes(US_ASCII));
        write(' ');
    }

    /** Puts all that comes before into the note, if there is one. */
    void note(int to) throws IOException {
        if (!noting) {
            return;
        }
        for (int i = passed; i < to; i++) {
            if (window[i] == '%' || window[i] == '*') {
                copy(i);
                write(window[i] == '%' ? PERCENT : ASTERISK);
                passed = i + 1;
            }
        }
        copy(to);
    }

    /** Ends the note, if there is one. */
    void end() throws IOException {
        if (noting) {
            write(CLOSE);
            noting = false;
        }
    }

    /** The labels of what was blocked since this was last asked: sorted, with spaces between, empty where nothing was. */
    String labels() {
        if (labels.isEmpty()) {
            return "";
        }
        String all = String.join(" ", labels);
        labels.clear();
        return all;
    }

    private void copy(int from, int to) throws IOException {
        if (from < to) {
            sink.write(window, from, to - from);
        }
    }

    private void write(byte[] bytes) throws IOException {
        sink.write(bytes, 0, bytes.length);
    }

    private void write(int b) throws IOException {
        one[0] = (byte) b;
        sink.write(one, 0, 1);
    }
}
