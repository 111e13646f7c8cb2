package io.consentgate.rewriter;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a text is in the charsets of byte pairs, as which browsers may read a document that says so late, or does not say in
 * which it is. A backslash that is half a character there is none.
 */
final class PairReadings {

    private static final List<Encoding> CHARSETS = Stream.of("gbk", "big5", "shift_jis")
            .map(Encoding::named)
            .filter(charset -> charset.reading() == Encoding.Reading.DECODED)
            .toList();

    private PairReadings() {}

    /** Can it be something else there? */
    static boolean differ(byte[] bytes, int from, int to) {
        int p = from + 1;
        while (p <= to - Long.BYTES && !differs(bytes, p)) {
            p += Long.BYTES;
        }
        while (p < to && !(bytes[p] == '\\' && bytes[p - 1] < 0)) {
            p++;
        }
        return p < to;
    }

    /** Can one of the next eight bytes be a backslash that is half a character? */
    private static boolean differs(byte[] bytes, int p) {
        long backslashes = Window.zeroBytes(Window.eight(bytes, p) ^ Window.BACKSLASH);
        return (backslashes & Window.eight(bytes, p - 1) & Window.HIGHS) != 0;
    }

    /** The text in each of them, as the rewriters read it. */
    static Stream<byte[]> of(byte[] text) {
        return CHARSETS.stream().map(charset -> charset.decode(text));
    }
}
