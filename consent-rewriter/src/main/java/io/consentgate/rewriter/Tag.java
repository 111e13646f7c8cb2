package io.consentgate.rewriter;

import java.util.Arrays;

/**
 * One start or end tag: finds its end and where its attributes are, over as many pieces of input as it takes, looking at
 * each byte once (WHATWG HTML, section 13.2.5.6 "Tag open state" to 13.2.5.40). One object is used for all tags.
 */
final class Tag {

    private static final int NAME = 0;
    private static final int BEFORE_ATTRIBUTE = 1;
    private static final int ATTRIBUTE_NAME = 2;
    private static final int AFTER_NAME = 3;
    private static final int BEFORE_VALUE = 4;
    private static final int DOUBLE_QUOTED = 5;
    private static final int SINGLE_QUOTED = 6;
    private static final int UNQUOTED = 7;
    private static final int DONE = 8;

    private static final int SPACE = 1;
    private static final int ENDS_NAME = 2;
    private static final int ENDS_ATTRIBUTE_NAME = 4;
    private static final int ENDS_UNQUOTED = 8;
    private static final int SOLIDUS = 16;
    private static final int EQUALS = 32;
    private static final int ENDS_TAG = 64;

    /** The bit that all letters have, and few others. */
    private static final long NO_LETTERS = 0x4040404040404040L;

    /** The same bit of the first of eight bytes. */
    private static final long FIRST = 0x40;

    /** How event handlers and {@code style} begin, the first byte lowest. */
    private static final int ON = 0x6E6F;

    private static final int ST = 0x7473;
    private static final int TWO_BYTES = 0xFFFF;
    private static final int LOWER_CASE = 0x2020;

    private static final byte[] CLASSES = classes();

    private static final int FIELDS = 4;

    /** The position of the {@code <}. */
    int start;

    /** The position after the {@code >}, once the tag is complete. */
    int end;

    boolean isEndTag;
    boolean isSelfClosing;

    /** Does it end before its {@code >}? */
    boolean isCut;

    /** Does it hold an event handler or a style, if code is watched, or a name of the length that is looked for? */
    boolean isSuspicious;

    /** Do event handlers and styles make a tag suspicious? */
    boolean watchesCode = true;

    /** How long an attribute name must be to make the tag suspicious, besides; 0 for none. */
    int watchedLength;

    int attributes;

    private int[] ranges = new int[16 * FIELDS];
    private int state;
    private int at;
    private int nameLength;
    private boolean isFresh;

    private static byte[] classes() {
        byte[] classes = new byte[256];
        for (char c : new char[] {' ', '\t', '\n', '\f', '\r'}) {
            classes[c] = SPACE | ENDS_NAME | ENDS_ATTRIBUTE_NAME | ENDS_UNQUOTED;
        }
        classes['/'] = ENDS_NAME | ENDS_ATTRIBUTE_NAME | SOLIDUS;
        classes['>'] = ENDS_NAME | ENDS_ATTRIBUTE_NAME | ENDS_UNQUOTED | ENDS_TAG;
        classes['='] = ENDS_ATTRIBUTE_NAME | EQUALS;
        return classes;
    }

    static boolean endsName(byte b) {
        return (CLASSES[b & 0xFF] & ENDS_NAME) != 0;
    }

    /** Begins a tag at that {@code <}. */
    void begin(int position, boolean endTag) {
        start = position;
        isEndTag = endTag;
        at = position + (endTag ? 2 : 1);
        state = NAME;
        attributes = 0;
        nameLength = 0;
        isSuspicious = false;
        isSelfClosing = false;
        isCut = false;
        isFresh = true;
    }

    void move(int by) {
        start -= by;
        at -= by;
    }

    int nameFrom() {
        return start + (isEndTag ? 2 : 1);
    }

    int nameTo() {
        return nameFrom() + nameLength;
    }

    int attributeFrom(int i) {
        return start + ranges[FIELDS * i];
    }

    int attributeNameTo(int i) {
        return start + ranges[FIELDS * i + 1];
    }

    int valueFrom(int i) {
        return start + ranges[FIELDS * i + 2];
    }

    int valueTo(int i) {
        return start + ranges[FIELDS * i + 3];
    }

    /** Where an attribute ends, its closing quote included. */
    int attributeTo(byte[] bytes, int i) {
        int to = valueTo(i);
        if (valueFrom(i) == attributeNameTo(i)) {
            return to;
        }
        byte before = bytes[valueFrom(i) - 1];
        return Math.min(before == '"' || before == '\'' ? to + 1 : to, end);
    }

    /** What closes the value and the tag where the input ends inside quotes, or nothing. */
    String openQuote() {
        return state == DOUBLE_QUOTED ? "\">" : state == SINGLE_QUOTED ? "'>" : "";
    }

    /** Goes on looking; true once the end is found. */
    boolean scan(byte[] bytes, int limit) {
        if (isFresh) {
            isFresh = false;
            if (whole(bytes, limit)) {
                return true;
            }
            attributes = 0;
            nameLength = 0;
            isSuspicious = false;
        }
        return resume(bytes, limit);
    }

    /**
     * Reads a tag that ends in this window, without keeping account of where it is; false leaves it to {@link #resume}. In one
     * piece, so that all it needs stays in registers.
     */
    private boolean whole(byte[] bytes, int limit) {
        int base = start;
        int[] found = ranges;
        int i = 0;
        int valueTo = 0;
        boolean suspicious = false;
        int p = nameEnd(bytes, at);
        nameLength = p - at;
        while (true) {
            int c = CLASSES[bytes[p] & 0xFF];
            while ((c & (SPACE | SOLIDUS)) != 0) {
                c = CLASSES[bytes[++p] & 0xFF];
            }
            if (p >= limit || i == found.length) {
                return false;
            }
            if ((c & ENDS_TAG) != 0) {
                attributes = i / FIELDS;
                isSuspicious = suspicious;
                close(p, bytes[p - 1] == '/' && valueTo < p);
                return true;
            }
            int nameFrom = p;
            long name = Window.eight(bytes, p);
            p += letters(name | FIRST);
            c = CLASSES[bytes[p] & 0xFF];
            while ((c & ENDS_ATTRIBUTE_NAME) == 0) {
                c = CLASSES[bytes[++p] & 0xFF];
            }
            suspicious |= isSuspect(name, p - nameFrom);
            int valueFrom = p;
            valueTo = p;
            found[i] = nameFrom - base;
            found[i + 1] = p - base;
            while ((c & SPACE) != 0) {
                c = CLASSES[bytes[++p] & 0xFF];
            }
            if ((c & EQUALS) != 0) {
                do {
                    c = CLASSES[bytes[++p] & 0xFF];
                } while ((c & SPACE) != 0);
                byte quote = bytes[p];
                if (quote == '"' || quote == '\'') {
                    valueFrom = p + 1;
                    valueTo = Window.find(bytes, valueFrom, quote == '"' ? Window.DOUBLE_QUOTE : Window.SINGLE_QUOTE);
                    p = valueTo + 1;
                } else if (quote != '>') {
                    valueFrom = p;
                    p = unquotedEnd(bytes, p);
                    valueTo = p;
                }
            }
            found[i + 2] = valueFrom - base;
            found[i + 3] = valueTo - base;
            i += FIELDS;
        }
    }

    /** Where a tag name that begins there ends; it may be behind the window. */
    static int nameEnd(byte[] bytes, int from) {
        int p = from + letters(Window.eight(bytes, from));
        while ((CLASSES[bytes[p] & 0xFF] & ENDS_NAME) == 0) {
            p++;
        }
        return p;
    }

    /** With how many letters, or what else can stand in a name and has their bit, eight bytes begin. */
    private static int letters(long eight) {
        return Long.numberOfTrailingZeros(~eight & NO_LETTERS) >>> 3;
    }

    private static int unquotedEnd(byte[] bytes, int from) {
        int p = from;
        while ((CLASSES[bytes[p] & 0xFF] & ENDS_UNQUOTED) == 0) {
            p++;
        }
        return p;
    }

    private boolean resume(byte[] bytes, int limit) {
        int p = at;
        while (p < limit && state != DONE) {
            p = switch (state) {
                case NAME -> name(bytes, p, limit);
                case BEFORE_ATTRIBUTE -> beforeAttribute(bytes, p, limit);
                case ATTRIBUTE_NAME -> attributeName(bytes, p, limit);
                case AFTER_NAME -> afterName(bytes, p, limit);
                case BEFORE_VALUE -> beforeValue(bytes, p, limit);
                case DOUBLE_QUOTED -> quoted(bytes, p, limit, Window.DOUBLE_QUOTE);
                case SINGLE_QUOTED -> quoted(bytes, p, limit, Window.SINGLE_QUOTE);
                default -> unquoted(bytes, p, limit);
            };
        }
        at = Math.min(p, limit);
        return state == DONE;
    }

    /** Forgets the attributes so far; what comes is measured from there. */
    void forget(int position) {
        start = position;
        attributes = state >= AFTER_NAME ? 1 : 0;
        Arrays.fill(ranges, 0, FIELDS, 0);
    }

    /** Takes the tag as over at that position, in whatever it was. */
    void cut(int position) {
        end = position;
        isCut = true;
        if (state == NAME) {
            nameLength = 0;
        } else if (state == ATTRIBUTE_NAME) {
            named(position);
        } else if (state >= DOUBLE_QUOTED && state <= UNQUOTED) {
            ranges[FIELDS * attributes - 1] = position - start;
        }
    }

    private int name(byte[] bytes, int from, int limit) {
        int p = from;
        while ((CLASSES[bytes[p] & 0xFF] & ENDS_NAME) == 0) {
            p++;
        }
        if (p < limit) {
            nameLength = p - nameFrom();
            return beforeAttribute(bytes, p, limit);
        }
        return p;
    }

    private int beforeAttribute(byte[] bytes, int from, int limit) {
        int p = from;
        while ((CLASSES[bytes[p] & 0xFF] & SPACE) != 0 || bytes[p] == '/') {
            p++;
        }
        state = BEFORE_ATTRIBUTE;
        if (p >= limit) {
            // The solidus, if there is one, must be seen again with what follows it.
            return p;
        }
        if (bytes[p] == '>') {
            return close(p, bytes[p - 1] == '/');
        }
        int i = FIELDS * attributes;
        if (i == ranges.length) {
            ranges = Arrays.copyOf(ranges, 2 * ranges.length);
        }
        ranges[i] = p - start;
        state = ATTRIBUTE_NAME;
        return attributeName(bytes, p + 1, limit);
    }

    private int attributeName(byte[] bytes, int from, int limit) {
        int p = from;
        while ((CLASSES[bytes[p] & 0xFF] & ENDS_ATTRIBUTE_NAME) == 0) {
            p++;
        }
        if (p >= limit) {
            return p;
        }
        named(p);
        int nameFrom = attributeFrom(attributes - 1);
        isSuspicious |= isSuspect(Window.eight(bytes, nameFrom), p - nameFrom);
        return afterName(bytes, p, limit);
    }

    private void named(int to) {
        int i = FIELDS * attributes++;
        ranges[i + 1] = ranges[i + 2] = ranges[i + 3] = to - start;
    }

    /** Takes the first eight bytes of a name, or more if it has less. */
    private boolean isSuspect(long name, int length) {
        int begins = ((int) name & TWO_BYTES) | LOWER_CASE;
        return (watchesCode && (begins == ON || (length == 5 && begins == ST))) || length == watchedLength;
    }

    private int afterName(byte[] bytes, int from, int limit) {
        int p = from;
        while ((CLASSES[bytes[p] & 0xFF] & SPACE) != 0) {
            p++;
        }
        state = AFTER_NAME;
        if (p >= limit) {
            return p;
        }
        if (bytes[p] != '=') {
            state = BEFORE_ATTRIBUTE;
            return p;
        }
        return beforeValue(bytes, p + 1, limit);
    }

    private int beforeValue(byte[] bytes, int from, int limit) {
        int p = from;
        while ((CLASSES[bytes[p] & 0xFF] & SPACE) != 0) {
            p++;
        }
        state = BEFORE_VALUE;
        if (p >= limit) {
            return p;
        }
        byte c = bytes[p];
        if (c == '>') {
            state = BEFORE_ATTRIBUTE;
            return p;
        }
        boolean quote = c == '"' || c == '\'';
        int valueFrom = quote ? p + 1 : p;
        ranges[FIELDS * attributes - 2] = valueFrom - start;
        ranges[FIELDS * attributes - 1] = valueFrom - start;
        state = c == '"' ? DOUBLE_QUOTED : quote ? SINGLE_QUOTED : UNQUOTED;
        return valueFrom;
    }

    private int quoted(byte[] bytes, int from, int limit, long quote) {
        int p = Window.find(bytes, from, quote);
        if (p >= limit) {
            return p;
        }
        ranges[FIELDS * attributes - 1] = p - start;
        state = BEFORE_ATTRIBUTE;
        return p + 1;
    }

    private int unquoted(byte[] bytes, int from, int limit) {
        int p = unquotedEnd(bytes, from);
        if (p >= limit) {
            return p;
        }
        ranges[FIELDS * attributes - 1] = p - start;
        state = BEFORE_ATTRIBUTE;
        return bytes[p] == '>' ? close(p, false) : p;
    }

    private int close(int p, boolean selfClosing) {
        isSelfClosing = selfClosing;
        end = p + 1;
        state = DONE;
        return p;
    }
}
