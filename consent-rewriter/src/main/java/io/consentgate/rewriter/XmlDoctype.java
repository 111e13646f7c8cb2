package io.consentgate.rewriter;

/**
 * The document type declaration of XML (Extensible Markup Language 1.0, fifth edition, section 2.8) with what it declares of
 * its own. Looks at each byte once.
 *
 * <p>A name for plain text is harmless: it can be seen where it is used. What could bring in markup, references or attributes
 * that stand nowhere in the document is not.
 */
final class XmlDoctype {

    private static final byte[] ATTRIBUTES = Output.ascii("<!ATTLIST");
    private static final byte[] ENTITY = Output.ascii("<!ENTITY");
    private static final byte[] COMMENT = Output.ascii("<!--");

    /** How many bytes before the one that was seen last are looked at again. */
    private static final int LOOKS_BACK = COMMENT.length - 1;

    private enum Within {
        DOCTYPE,
        SUBSET,
        DECLARATION,
        COMMENT,
        INSTRUCTION
    }

    /** Does it name texts? */
    boolean hasEntities;

    /** Does it declare what cannot be judged where it is used? */
    boolean isHarmful;

    /** What is declared of its own: behind the first bracket, up to the last. */
    int subsetFrom;

    int subsetTo;

    /** Has it been given up as too long? */
    boolean isDropped;

    private final Window window;
    private Within within = Within.DOCTYPE;
    private byte quote;
    private int opened;
    private int seen;
    private int token;

    XmlDoctype(Window window) {
        this.window = window;
    }

    /** Begins with what is behind {@code <!DOCTYPE}. */
    void open(int from) {
        within = Within.DOCTYPE;
        quote = 0;
        hasEntities = false;
        isHarmful = false;
        isDropped = false;
        opened = from;
        seen = from;
        token = from;
        subsetFrom = 0;
        subsetTo = 0;
    }

    void move(int by) {
        opened = Math.max(opened - by, -Tokenizer.LONGEST_TAG - LOOKS_BACK);
        seen -= by;
        token = Math.max(token - by, -Tokenizer.LONGEST_TAG);
        subsetFrom -= by;
        subsetTo -= by;
    }

    boolean isTooLong() {
        return seen - opened > Tokenizer.LONGEST_TAG;
    }

    /** Up to where nothing of it is needed to find its end. */
    int done() {
        return seen - LOOKS_BACK;
    }

    /** Behind its end, or -1 if that has not come. */
    int end() {
        while (seen < window.limit) {
            byte b = window.bytes[seen++];
            if (quote != 0) {
                literal(b);
            } else if (b == '>' && within == Within.DOCTYPE) {
                return seen;
            } else {
                read(b);
            }
        }
        return -1;
    }

    private void literal(byte b) {
        if (b == quote) {
            quote = 0;
        } else if (within == Within.DECLARATION) {
            isHarmful |= b == '<' || b == '&' || b == '%';
        }
    }

    private void read(byte b) {
        switch (within) {
            case DOCTYPE -> {
                quote = b == '"' || b == '\'' ? b : 0;
                if (b == '[') {
                    subsetFrom = seen;
                    within = Within.SUBSET;
                }
            }
            case SUBSET -> subset(b);
            case DECLARATION -> declaration(b);
            case COMMENT -> within = b == '>' && isBehind('-', 1) && isBehind('-', 2) ? Within.SUBSET : within;
            case INSTRUCTION -> within = b == '>' && isBehind('?', 1) ? Within.SUBSET : within;
        }
    }

    private void subset(byte b) {
        isHarmful |= b == '%' || b == '&';
        if (b == ']') {
            subsetTo = seen - 1;
            within = Within.DOCTYPE;
        } else if (b == '<') {
            token = seen - 1;
            within = Within.DECLARATION;
        }
    }

    private void declaration(byte b) {
        if (b == '?' && seen == token + 2) {
            isHarmful = true;
            within = Within.INSTRUCTION;
        } else if (seen == token + COMMENT.length && is(COMMENT)) {
            within = Within.COMMENT;
        } else if (b == '"' || b == '\'') {
            isHarmful |= is(ATTRIBUTES);
            quote = b;
        } else if (b == '>') {
            hasEntities |= is(ENTITY);
            within = Within.SUBSET;
        } else {
            isHarmful |= b == '<' || b == '&' || b == '%';
        }
    }

    /** Is the declaration of that sort? Of one that is too long nobody asks. */
    private boolean is(byte[] sort) {
        return token >= 0 && Ascii.startsWith(window.bytes, token, seen, sort);
    }

    /** Does that stand so far before the byte that was seen last, behind what began the comment or instruction? */
    private boolean isBehind(char b, int distance) {
        int p = seen - 1 - distance;
        return p >= token + (within == Within.COMMENT ? COMMENT.length : 2) && window.bytes[p] == b;
    }
}
