package io.consentgate.match;

/** What a text is to others. Can be used again and again; not thread-safe. */
final class RespelledText {

    private byte[] out = new byte[4096];

    /** Returns how long the {@link #text} has become; 0 if it reads the same to everybody. */
    int read(Respelling respelling, byte[] b, int from, int to) {
        int room = Respelling.room(to - from);
        out = out.length < room ? new byte[room] : out;
        return respelling.respell(b, from, to, out);
    }

    /** Holds what was last read, until the next is. */
    byte[] text() {
        return out;
    }
}
