package io.consentgate.rewriter;

import java.io.IOException;
import java.util.Arrays;

/**
 * Leaves the escape out of a document that does not say in which encoding it is. A browser that comes upon a {@code meta}
 * element behind what is looked at first can still read it as ISO-2022-JP, in which an escape begins what is no markup; no
 * text in another encoding has one.
 */
final class WithoutEscapes implements Rewriter {

    private static final byte ESCAPE = 0x1B;
    private static final long ESCAPES = 0x1B1B1B1B1B1B1B1BL;

    private final Rewriter rewriter;

    WithoutEscapes(Rewriter rewriter) {
        this.rewriter = rewriter;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (holdsNone(bytes, from, length)) {
            rewriter.write(bytes, from, length);
        } else {
            byte[] kept = without(bytes, from, length);
            rewriter.write(kept, 0, kept.length);
        }
    }

    @Override
    public void flush() throws IOException {
        rewriter.flush();
    }

    @Override
    public void end() throws IOException {
        rewriter.end();
    }

    @Override
    public void end(byte[] bytes, int from, int length) throws IOException {
        if (holdsNone(bytes, from, length)) {
            rewriter.end(bytes, from, length);
        } else {
            byte[] kept = without(bytes, from, length);
            rewriter.end(kept, 0, kept.length);
        }
    }

    private static boolean holdsNone(byte[] bytes, int from, int length) {
        int to = from + length;
        int words = to - length % Long.BYTES;
        if (Window.indexOf(bytes, from, words, ESCAPES) < words) {
            return false;
        }
        for (int i = words; i < to; i++) {
            if (bytes[i] == ESCAPE) {
                return false;
            }
        }
        return true;
    }

    private static byte[] without(byte[] bytes, int from, int length) {
        byte[] kept = new byte[length];
        int count = 0;
        for (int i = from; i < from + length; i++) {
            if (bytes[i] != ESCAPE) {
                kept[count++] = bytes[i];
            }
        }
        return Arrays.copyOf(kept, count);
    }
}
