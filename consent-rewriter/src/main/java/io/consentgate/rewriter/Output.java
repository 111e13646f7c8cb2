package io.consentgate.rewriter;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects what goes out, so that the sink is written to once. */
final class Output {

    private static final byte[] AMPERSAND = ascii("&amp;");
    private static final byte[] QUOTE = ascii("&quot;");
    private static final byte[] LESS_THAN = ascii("&lt;");
    private static final byte[] GREATER_THAN = ascii("&gt;");

    /** An array that has grown beyond is not kept for what comes next. */
    private static final int LARGEST_KEPT = 1 << 20;

    private byte[] bytes = new byte[1 << 10];
    private int length;
    private int readFrom;

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    /** Sends the window's bytes up to there as they are. */
    void copy(Window window, int to) {
        if (to > window.mark) {
            put(window.bytes, window.mark, to);
            window.mark = to;
        }
    }

    /** Puts markup of ours there, behind what comes before it. */
    void insert(Window window, int at, String ascii) {
        copy(window, at);
        put(Placement.OPEN);
        put(ascii);
        put(Placement.CLOSE);
    }

    void put(byte[] source) {
        put(source, 0, source.length);
    }

    void put(byte[] source, int from, int to) {
        add(source, from, to - from);
    }

    /** Takes bytes as a {@link Sink} does. */
    void add(byte[] source, int from, int count) {
        reserve(count);
        System.arraycopy(source, from, bytes, length, count);
        length += count;
    }

    void put(List<byte[]> pieces) {
        for (int i = 0; i < pieces.size(); i++) {
            put(pieces.get(i));
        }
    }

    void put(String ascii) {
        reserve(ascii.length());
        for (int i = 0; i < ascii.length(); i++) {
            bytes[length++] = (byte) ascii.charAt(i);
        }
    }

    private void reserve(int count) {
        if (length + count > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + count));
        }
    }

    /** Sends bytes so that they can stand in a double-quoted attribute value and hold no markup. */
    void escaped(byte[] source, int from, int to) {
        int start = from;
        for (int i = from; i < to; i++) {
            byte[] reference = reference(source[i]);
            if (reference != null) {
                put(source, start, i);
                put(reference);
                start = i + 1;
            }
        }
        put(source, start, to);
    }

    private static byte @Nullable [] reference(byte b) {
        return switch (b) {
            case '&' -> AMPERSAND;
            case '"' -> QUOTE;
            case '<' -> LESS_THAN;
            case '>' -> GREATER_THAN;
            default -> null;
        };
    }

    /** From here on what is collected will be read. */
    void startReading() {
        readFrom = length;
    }

    /** Moves what has not been read to a window, and returns by how much that moved all positions in it. */
    int moveUnread(Window window) {
        int moved = window.append(bytes, readFrom, length - readFrom);
        length = readFrom;
        return moved;
    }

    int length() {
        return length;
    }

    /** Is empty again. */
    void clear() {
        length = 0;
        readFrom = 0;
        if (bytes.length > LARGEST_KEPT) {
            bytes = new byte[1 << 10];
        }
    }

    byte[] toBytes() {
        return Arrays.copyOf(bytes, length);
    }

    void send(Sink sink) throws IOException {
        int count = take();
        if (count > 0) {
            sink.write(bytes, 0, count);
        }
    }

    /** The same, where nothing will follow. */
    void sendLast(Sink sink) throws IOException {
        sink.ends(length);
        send(sink);
    }

    private int take() {
        int count = length;
        length = 0;
        readFrom = 0;
        return count;
    }
}
