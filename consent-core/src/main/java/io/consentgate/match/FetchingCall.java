package io.consentgate.match;

/** Tells whether an address in a script stands where it is fetched from: as the argument of a call, or as a source. */
final class FetchingCall {

    private static final byte[][] CALLS = {
        Ascii.bytes("fetch("),
        Ascii.bytes("sendBeacon("),
        Ascii.bytes("EventSource("),
        Ascii.bytes("WebSocket("),
        Ascii.bytes("importScripts("),
        Ascii.bytes("import("),
        Ascii.bytes("Worker("),
        Ascii.bytes(".src=")
    };
    private static final byte[] SOCKET = Ascii.bytes("ws");
    private static final byte[] SECURE_SOCKET = Ascii.bytes("wss");

    private FetchingCall() {}

    /** Whether the host that begins there is fetched from. Looks back over at most a scheme, a quote and one name. */
    static boolean isBefore(byte[] b, int from, int host) {
        int at = skip(b, from, host, (byte) '/');
        if (at > from && b[at - 1] == ':') {
            at--;
            if (endsIn(b, from, at, SOCKET) || endsIn(b, from, at, SECURE_SOCKET)) {
                return true;
            }
            while (at > from && Ascii.isWordByte(b[at - 1])) {
                at--;
            }
        }
        if (at == from || !Ascii.isQuote(b[at - 1])) {
            return false;
        }
        int end = skip(b, from, at - 1, (byte) ' ');
        boolean fetches = false;
        for (byte[] call : CALLS) {
            fetches |= endsIn(b, from, end, call);
        }
        return fetches;
    }

    private static int skip(byte[] b, int from, int to, byte skipped) {
        int at = to;
        while (at > from && b[at - 1] == skipped) {
            at--;
        }
        return at;
    }

    private static boolean endsIn(byte[] b, int from, int to, byte[] text) {
        int start = to - text.length;
        for (int i = 0; i < text.length; i++) {
            if (start < from || b[start + i] != text[i]) {
                return false;
            }
        }
        return true;
    }
}
