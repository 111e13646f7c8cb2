package io.consentgate.match;

import io.consentgate.catalogue.UrlRule;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The path and query that a rule asks for, ready to be compared with bytes. Immutable; allocates nothing. */
final class UrlPattern {

    /** Fits everything. */
    private static final UrlPattern ANYTHING = new UrlPattern("", "");

    private final byte[][] pieces;
    private final byte[][] parameters;
    private final boolean floating;

    private UrlPattern(String path, String query) {
        this.floating = path.startsWith("*/");
        this.pieces = split(floating ? path.substring(2) : path, '*');
        this.parameters = query.isEmpty() ? new byte[0][] : split(query, '&');
    }

    static UrlPattern of(UrlRule rule) {
        return rule.path().isEmpty() && rule.query().isEmpty()
                ? ANYTHING
                : new UrlPattern(rule.path().orElse(""), rule.query().orElse(""));
    }

    boolean fitsAnything() {
        return pieces.length == 1 && pieces[0].length == 0 && parameters.length == 0;
    }

    /** The first two bytes of the last path segment that this asks for, as a key for {@link Signatures}. */
    int lastSegment() {
        byte[] path = pieces[0];
        int slash = path.length;
        while (slash > 0 && path[slash - 1] != '/') {
            slash--;
        }
        return Signatures.key(path, slash, path.length);
    }

    /** Whether a path up to {@code query}, where its query begins, and the query up to {@code to} are as asked for. */
    boolean fits(byte[] b, int from, int query, int to) {
        return (floating ? fitsEnd(b, from, query) : fitsStart(b, from, query)) && fitsQuery(b, query, to);
    }

    private boolean fitsStart(byte[] b, int from, int to) {
        int at = from;
        for (int i = 0; i < pieces.length; i++) {
            int found = i == 0 ? (startsWith(b, at, to, pieces[0]) ? at : -1) : find(b, at, to, pieces[i]);
            if (found < 0) {
                return false;
            }
            at = found + pieces[i].length;
        }
        return border(b, at, to);
    }

    /** Whether a word that the pattern ends in ends here too: {@code /tr} is no beginning of {@code /travel}. */
    private static boolean border(byte[] b, int at, int to) {
        return at == to || !Ascii.isWordByte(b[at]) || !Ascii.isWordByte(b[at - 1]);
    }

    private boolean fitsEnd(byte[] b, int from, int to) {
        for (int i = from; i <= to; i++) {
            if ((i == from || b[i - 1] == '/') && reachesEnd(b, i, to)) {
                return true;
            }
        }
        return false;
    }

    private boolean reachesEnd(byte[] b, int from, int to) {
        byte[] last = pieces[pieces.length - 1];
        boolean whole = pieces.length > 1 || to - from == last.length;
        return whole && to - last.length >= from && startsWith(b, to - last.length, to, last) && fitsStart(b, from, to);
    }

    private boolean fitsQuery(byte[] b, int from, int to) {
        for (byte[] parameter : parameters) {
            if (!holds(b, from, to, parameter)) {
                return false;
            }
        }
        return true;
    }

    private static boolean holds(byte[] b, int from, int to, byte[] parameter) {
        for (int i = from; i < to; i++) {
            if ((b[i] == '?' || b[i] == '&') && startsWith(b, i + 1, to, parameter)) {
                return true;
            }
        }
        return false;
    }

    private static int find(byte[] b, int from, int to, byte[] piece) {
        for (int i = from; i <= to - piece.length; i++) {
            if (startsWith(b, i, to, piece)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean startsWith(byte[] b, int from, int to, byte[] piece) {
        return to - from >= piece.length && Arrays.equals(b, from, from + piece.length, piece, 0, piece.length);
    }

    private static byte[][] split(String text, char separator) {
        List<byte[]> pieces = new ArrayList<>();
        int from = 0;
        for (int at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, from)) {
            pieces.add(text.substring(from, at).getBytes(StandardCharsets.US_ASCII));
            from = at + 1;
        }
        pieces.add(text.substring(from).getBytes(StandardCharsets.US_ASCII));
        return pieces.toArray(byte[][]::new);
    }

    /** The same pattern written by two rules. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof UrlPattern that
                && floating == that.floating
                && Arrays.deepEquals(pieces, that.pieces)
                && Arrays.deepEquals(parameters, that.parameters);
    }

    @Override
    public int hashCode() {
        return Arrays.deepHashCode(pieces) * 31 + Arrays.deepHashCode(parameters);
    }
}
