package io.consentgate.rewriter;

/** Turns bytes of one encoding into bytes of another, in pieces. */
interface Recoder {

    /** How much room so many bytes and the end after them can take. */
    static int room(int length) {
        return 3 * length + 32;
    }

    /** Takes {@code in[from..to)}, writes what comes of it to {@code out} from {@code at} and returns the end there. */
    int take(byte[] in, int from, int to, byte[] out, int at);

    /** Writes what comes of a character that was broken off, and returns the end. */
    int end(byte[] out, int at);
}
