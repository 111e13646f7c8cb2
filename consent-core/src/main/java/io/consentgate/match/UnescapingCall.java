package io.consentgate.match;

/**
 * Tells where a script begins to take percent escapes out of strings, to hide an address or code in them: ECMA-262 (2025),
 * §19.2.6.1 "decodeURI", §19.2.6.2 "decodeURIComponent" and §B.2.1.2 "unescape".
 */
final class UnescapingCall {

    /** In lower case. */
    private static final byte[][] CALLS = {
        Ascii.bytes("unescape("), Ascii.bytes("decodeuri("), Ascii.bytes("decodeuricomponent(")
    };

    /** In bytes: so far behind its quote a string's first escape is looked for, which keeps the whole linear. */
    private static final int LONGEST_START = 256;

    private UnescapingCall() {}

    /** Where the first such call begins that is given a string with an escape, or {@code to}. */
    static int first(byte[] b, int from, int to) {
        int seen = from;
        int escape = escape(b, from, to);
        while (escape < to) {
            int call = before(b, Math.max(seen, escape - LONGEST_START), escape, from);
            if (call < escape) {
                return call;
            }
            seen = escape;
            escape = escape(b, escape + 1, to);
        }
        return to;
    }

    private static int escape(byte[] b, int from, int to) {
        int at = Bytes.indexOf(b, (byte) '%', from, to);
        while (at < to && PercentEscape.length(b, at, to) == 0) {
            at = Bytes.indexOf(b, (byte) '%', at + 1, to);
        }
        return at;
    }

    /** Where the call begins whose string begins between there and that escape, or the escape. */
    private static int before(byte[] b, int from, int escape, int start) {
        for (int at = escape - 1; at >= from; at--) {
            int call = Ascii.isQuote(b[at]) ? call(b, start, at) : at;
            if (call < at) {
                return call;
            }
        }
        return escape;
    }

    /** Where the call begins that is given the string at that quote, or the quote. */
    private static int call(byte[] b, int from, int quote) {
        int end = quote;
        while (end > from && Ascii.isControlOrSpace(b[end - 1])) {
            end--;
        }
        for (byte[] call : CALLS) {
            int start = end - call.length;
            if (start >= from && Ascii.startsWithIgnoreCase(b, start, end, call)) {
                return start;
            }
        }
        return quote;
    }
}
