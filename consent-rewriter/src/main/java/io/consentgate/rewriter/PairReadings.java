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
        for (int p = from + 1; p < to; p++) {
            if (bytes[p] == '\\' && bytes[p - 1] < 0) {
                return true;
            }
        }
        return false;
    }

    /** The text in each of them, as the rewriters read it. */
    static Stream<byte[]> of(byte[] text) {
        return CHARSETS.stream().map(charset -> charset.decode(text));
    }
}
