package io.consentgate.match;

/**
 * How a script's text reads to others than scripts: a document, for one, resolves the character references of the markup that
 * a script writes into it. Must be safe to share between threads.
 */
@FunctionalInterface
public interface Respelling {

    /** What a script says reads the same to everybody. */
    Respelling NONE = (b, from, to, out) -> 0;

    /**
     * Writes down how others read a text.
     *
     * @param b holds the text, in a charset that is a superset of ASCII
     * @param out another array, with {@link #room} for what is written
     * @return the length of what was written; 0 where it reads the same to them
     */
    int respell(byte[] b, int from, int to, byte[] out);

    /** How many bytes may be written for so many that are read: a fifth more. */
    static int room(int length) {
        return length + length / 5;
    }
}
