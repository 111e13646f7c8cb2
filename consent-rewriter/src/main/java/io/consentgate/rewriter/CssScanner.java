package io.consentgate.rewriter;

import java.util.Arrays;

/**
 * Where the tokens of a style sheet end (CSS Syntax Module Level 3 of 24 December 2021, section 4 "Tokenization"), on bytes
 * of any charset in which no byte of ASCII is part of another character.
 *
 * <p>Looks through a window on the sheet. A method that would have to look past a window that is not the last answers
 * {@link #MORE}, or stops where it must go on once there is more.
 */
final class CssScanner {

    /** The window ends before the answer. */
    static final int MORE = -1;

    /** The bytes from which it is known what a token is, an escape apart. */
    private static final int LOOK_AHEAD = 4;

    private static final int MOST_HEX_DIGITS = 6;

    /** What opens or closes something, ends a statement or begins a token that can be long; the rest can be skipped. */
    private static final boolean[] MATTERS = table("()[]{};\"'/\\@");

    /** Bytes of ASCII that are always a token, or part of white space. */
    private static final boolean[] SEPARATES = table(" \t\n\r\f:,;{}()");

    /** What ends an unquoted URL or spoils it: white space, controls but NUL, quotes and parentheses. */
    private static final boolean[] ENDS_URL = endsUrl();

    private static final long PARENTHESES = 0x2828282828282828L;
    private static final long AT_SIGNS = 0x4040404040404040L;
    private static final long SOLIDI = 0x2F2F2F2F2F2F2F2FL;
    private static final long ASTERISKS = 0x2A2A2A2A2A2A2A2AL;

    private byte[] bytes = new byte[0];
    private int limit;
    private boolean last;

    /** Looks at {@code bytes[..limit)} from now on, after which there is nothing if it is the last window. */
    void open(byte[] window, int end, boolean isLast) {
        bytes = window;
        limit = end;
        last = isLast;
    }

    private static boolean[] endsUrl() {
        boolean[] table = table("\"'()\u007F");
        Arrays.fill(table, 1, ' ' + 1, true);
        return table;
    }

    private static boolean[] table(String members) {
        boolean[] table = new boolean[256];
        for (int i = 0; i < members.length(); i++) {
            table[members.charAt(i)] = true;
        }
        return table;
    }

    /** The next byte that opens or closes something, ends a statement or begins a token that can be long; or the end. */
    int calm(int from) {
        int i = from;
        while (i < limit && !MATTERS[bytes[i] & 0xFF]) {
            i++;
        }
        return i;
    }

    /**
     * The next byte that matters even where braces and statements do not: a quote, parenthesis, escape or at sign, the
     * beginning of a comment, or two hyphens. The end if there is none.
     */
    int plain(int from) {
        int i = from;
        for (; i + Long.BYTES < limit; i += Long.BYTES) {
            long hits = plainHits(Window.eight(bytes, i), Window.eight(bytes, i + 1));
            if (hits != 0) {
                return i + (Long.numberOfTrailingZeros(hits) >>> 3);
            }
        }
        while (i < limit && !isPlainHit(bytes[i], i + 1)) {
            i++;
        }
        return i;
    }

    private static long plainHits(long word, long next) {
        long one = Window.borrows(word ^ Window.DOUBLE_QUOTE)
                | Window.borrows(word ^ Window.SINGLE_QUOTE)
                | Window.borrows(word ^ Window.BACKSLASH)
                | Window.borrows(word ^ PARENTHESES)
                | Window.borrows(word ^ AT_SIGNS);
        long two = Window.borrows((word ^ Window.HYPHEN) | (next ^ Window.HYPHEN))
                | Window.borrows((word ^ SOLIDI) | (next ^ ASTERISKS));
        return (one | (two & ~next)) & ~word & Window.HIGHS;
    }

    private boolean isPlainHit(int b, int next) {
        return switch (b) {
            case '"', '\'', '\\', '(', '@' -> true;
            case '-' -> mayBe(next, '-');
            case '/' -> mayBe(next, '*');
            default -> false;
        };
    }

    private boolean mayBe(int at, char b) {
        return at < limit ? bytes[at] == b : !last;
    }

    /** Does a statement begin here, as far as what stands between tells? */
    boolean startsStatement(int from, int at, boolean atFrom) {
        int i = withoutSpace(from, at);
        return i == from ? atFrom : bytes[i - 1] == '{' || bytes[i - 1] == ';' || bytes[i - 1] == '}';
    }

    /** Goes back over white space and what hides style sheets from very old browsers. */
    private int withoutSpace(int from, int at) {
        int i = at;
        while (i > from) {
            if (Ascii.isSpace(bytes[i - 1])) {
                i--;
            } else if (i - 3 >= from && is(i - 3, "-->")) {
                i -= 3;
            } else if (i - 4 >= from && is(i - 4, "<!--")) {
                i -= 4;
            } else {
                return i;
            }
        }
        return i;
    }

    /** The last place up to {@code to} where a token begins for certain, if one begins at {@code from}. */
    int boundary(int from, int to) {
        int i = to;
        while (i > from && !SEPARATES[bytes[i - 1] & 0xFF]) {
            i--;
        }
        return i;
    }

    /** Can the name before this parenthesis be one that {@link CssContext} knows: a custom one, or one that ends as its do? */
    boolean mayBeKnown(int from, int parenthesis) {
        if (isCustom(from, parenthesis)) {
            return true;
        }
        if (parenthesis - from < 3) {
            return false;
        }
        return endsIn(parenthesis, "url")
                || endsIn(parenthesis, "src")
                || endsIn(parenthesis, "age")
                || endsIn(parenthesis, "set")
                || endsIn(parenthesis, "ype");
    }

    private boolean isCustom(int from, int end) {
        int i = end;
        while (i > from && isName(bytes[i - 1])) {
            i--;
        }
        return bytes[i] == '-' && bytes[i + 1] == '-';
    }

    private boolean endsIn(int end, String three) {
        return Ascii.lower(bytes[end - 1]) == three.charAt(2)
                && Ascii.lower(bytes[end - 2]) == three.charAt(1)
                && Ascii.lower(bytes[end - 3]) == three.charAt(0);
    }

    /** Is this where the window ends? */
    boolean isEnd(int at) {
        return at >= limit;
    }

    /** Reads what is there, escapes undone. */
    void read(CssText text, int from, int to) {
        text.read(bytes, from, to);
    }

    static boolean isNewline(int b) {
        return b == '\n' || b == '\r' || b == '\f';
    }

    /** NUL counts, since it is read as U+FFFD. */
    static boolean isNameStart(int b) {
        return Ascii.isLetter(b) || b <= 0 || b == '_';
    }

    static boolean isName(int b) {
        return isNameStart(b) || Ascii.isDigit(b) || b == '-';
    }

    /** May a token that begins here turn out to be another one once there is more? */
    boolean isShort(int at) {
        return !last && limit - at < LOOK_AHEAD;
    }

    /** Does an identifier begin here? Needs {@link #isShort} to be false. */
    boolean startsName(int at) {
        int first = peek(at);
        if (first == '-') {
            return peek(at + 1) == '-' || isNameStartAt(at + 1) || startsEscape(at + 1);
        }
        return isNameStartAt(at) || startsEscape(at);
    }

    /** Does a number begin here? Needs {@link #isShort} to be false. */
    boolean startsNumber(int at) {
        int first = peek(at);
        int unsigned = first == '+' || first == '-' ? at + 1 : at;
        return Ascii.isDigit(peek(unsigned)) || (peek(unsigned) == '.' && Ascii.isDigit(peek(unsigned + 1)));
    }

    /** Where the digits of an exponent begin, or {@link #MORE} where there is none. Needs {@link #isShort} to be false. */
    int exponent(int at) {
        if (Ascii.lower(peek(at)) != 'e') {
            return MORE;
        }
        int sign = peek(at + 1);
        int digits = sign == '+' || sign == '-' ? at + 2 : at + 1;
        return Ascii.isDigit(peek(digits)) ? digits : MORE;
    }

    /** Does an escape begin here? Needs {@link #isShort} to be false. */
    boolean startsEscape(int at) {
        return peek(at) == '\\' && !isNewline(peek(at + 1));
    }

    /** Is this token here, in this case? */
    boolean is(int at, String token) {
        for (int i = 0; i < token.length(); i++) {
            if (peek(at + i) != token.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** The byte there, or one that is no part of anything. */
    int peek(int at) {
        return at < limit ? bytes[at] : ' ';
    }

    private boolean isNameStartAt(int at) {
        return at < limit && isNameStart(bytes[at]);
    }

    /** The end of the escape at this backslash; the same place where it is none. */
    int escapeEnd(int backslash) {
        int i = backslash + 1;
        if (i == limit) {
            return last ? i : MORE;
        }
        if (isNewline(bytes[i])) {
            return backslash;
        }
        if (Ascii.hex(bytes[i]) < 0) {
            return i + 1;
        }
        while (i < limit && i - backslash <= MOST_HEX_DIGITS && Ascii.hex(bytes[i]) >= 0) {
            i++;
        }
        if (i == limit) {
            return last ? i : MORE;
        }
        return Ascii.isSpace(bytes[i]) ? spaceEnd(i) : i;
    }

    /** The end of one white space, which a carriage return and its line feed are. */
    private int spaceEnd(int at) {
        if (bytes[at] != '\r') {
            return at + 1;
        }
        if (at + 1 == limit) {
            return last ? at + 1 : MORE;
        }
        return bytes[at + 1] == '\n' ? at + 2 : at + 1;
    }

    /** Where a name that goes on here stops: at what is no part of it, or {@link #isCut}. */
    int name(int from) {
        int i = from;
        while (i < limit) {
            if (isName(bytes[i])) {
                i++;
                continue;
            }
            int end = bytes[i] == '\\' ? escapeEnd(i) : i;
            if (end == i || end == MORE) {
                return i;
            }
            i = end;
        }
        return i;
    }

    /** Did a name, string or URL stop here only because the window ends? */
    boolean isCut(int stop) {
        return !last && (stop == limit || (bytes[stop] == '\\' && escape(stop) == MORE));
    }

    /** Where a string that goes on here stops: at its quote, at a newline that spoils it, at the end or {@link #isCut}. */
    int string(int from, int quote) {
        int i = from;
        while (i < limit && bytes[i] != quote && !isNewline(bytes[i])) {
            int end = bytes[i] == '\\' ? escape(i) : i + 1;
            if (end == MORE) {
                return i;
            }
            i = end;
        }
        return i;
    }

    /** The end of an escape in a string, where a newline can be escaped too. */
    private int escape(int backslash) {
        int end = escapeEnd(backslash);
        return end == backslash ? spaceEnd(backslash + 1) : end;
    }

    /** Where an unquoted URL stops: at its parenthesis, at white space, at what spoils it, at the end or {@link #isCut}. */
    int url(int from) {
        int i = from;
        while (i < limit && !ENDS_URL[bytes[i] & 0xFF]) {
            int end = bytes[i] == '\\' ? escapeEnd(i) : i + 1;
            if (end == i || end == MORE) {
                return i;
            }
            i = end;
        }
        return i;
    }

    /** Where the rest of a spoilt URL stops: at its parenthesis, at the end or {@link #isCut}. */
    int spoiltUrl(int from) {
        int i = from;
        while (i < limit && bytes[i] != ')') {
            int end = bytes[i] == '\\' ? escape(i) : i + 1;
            if (end == MORE) {
                return i;
            }
            i = end;
        }
        return i;
    }

    int space(int from) {
        int i = from;
        while (i < limit && Ascii.isSpace(bytes[i])) {
            i++;
        }
        return i;
    }

    int digits(int from) {
        int i = from;
        while (i < limit && Ascii.isDigit(bytes[i])) {
            i++;
        }
        return i;
    }

    /** Where a comment that goes on here ends, or {@link #MORE}. */
    int commentEnd(int from) {
        for (int i = from; i + 1 < limit; i++) {
            if (bytes[i] == '*' && bytes[i + 1] == '/') {
                return i + 2;
            }
        }
        return MORE;
    }

    /** The end of the window, less an asterisk that may be the first half of the end of a comment. */
    int unlessAsterisk() {
        return !last && bytes[limit - 1] == '*' ? limit - 1 : limit;
    }
}
