package io.consentgate.match;

/** What a text is to others. Can be used again and again; not thread-safe. */
final class RespelledText {

    private byte[] text = new byte[0];
    private byte[] spare = new byte[0];

    /** Returns how long the {@link #text} has become; 0 if it reads the same to everybody. */
    int read(Respelling respelling, byte[] b, int from, int to) {
        int room = Respelling.room(to - from);
        spare = spare.length < room ? new byte[2 * room] : spare;
        int length = respelling.respell(b, from, to, spare);
        if (length > 0) {
            byte[] read = spare;
            spare = text;
            text = read;
        }
        return length;
    }

    /** The same for so much of the {@link #text} that was read last. */
    int readAgain(Respelling respelling, int length) {
        return read(respelling, text, 0, length);
    }

    /** Holds what was last read, until the next is. */
    byte[] text() {
        return text;
    }
}
