package io.consentgate.rewriter;

/**
 * What begins as a tag does and is none: a comment, CDATA section, document type, instruction or other declaration. Tells what
 * it is and when it is over (WHATWG HTML, section 13.2.5.42 "Markup declaration open state", or the like of it for XML).
 */
final class MarkupDeclaration {

    private static final byte[] CDATA = Output.ascii("<![CDATA[");
    private static final byte[] DOCTYPE = Output.ascii("<!DOCTYPE");
    private static final byte[] COMMENT = Output.ascii("<!--");

    /** What ends a CDATA section for whoever reads it so. */
    private static final String CDATA_END = "]]>";

    /** What stands behind a {@code >} at which both readings were brought together before. */
    private static final byte[] PARTED = Output.ascii("<!--consent-->" + CDATA_END);

    private static final int NO_PARTING = -1;
    private static final int NOT_YET = -2;

    private enum Kind {
        COMMENT,
        CDATA,
        DOCTYPE,
        INSTRUCTION,
        OTHER
    }

    /** Are CDATA sections read as such: in XML, and inside svg and math? */
    boolean readsCdata;

    /** Do some browsers read them as declarations: where HTML stands in svg and math? */
    boolean doubtsCdata;

    private final Window window;
    private final Tokens tokens;
    private final OtherReading other;
    private final boolean xml;
    private final OpaqueToken opaque;
    private final XmlDoctype doctype;
    private Kind kind = Kind.OTHER;
    private int at;

    MarkupDeclaration(Window window, Tokens tokens, OtherReading other, Dialect dialect) {
        this.window = window;
        this.tokens = tokens;
        this.other = other;
        xml = dialect == Dialect.XML;
        readsCdata = xml;
        opaque = new OpaqueToken(window, dialect);
        doctype = new XmlDoctype(window);
    }

    /** Begins a document. */
    void restart() {
        opaque.open(0);
    }

    void move(int by) {
        at -= by;
        opaque.move(by);
        doctype.move(by);
    }

    /** All before this position is done with. */
    int done() {
        return at;
    }

    /** Does one begin with that {@code <}, which begins no tag? Where none does, text goes on behind what is done with. */
    Match opens(int less) {
        at = less;
        return switch (window.bytes[less + 1]) {
            case '!' -> declares(less);
            case '?' -> open(xml ? Kind.INSTRUCTION : Kind.OTHER, less + 2);
            case '/' -> endsNothing(less);
            default -> isNone(less + 1);
        };
    }

    private Match declares(int less) {
        Match comment = startsWith(less, COMMENT);
        if (comment == Match.YES) {
            return open(Kind.COMMENT, less + COMMENT.length);
        }
        Match cdata = readsCdata ? startsWith(less, CDATA) : Match.NO;
        if (cdata == Match.YES) {
            tokens.section(less);
            return open(Kind.CDATA, less + CDATA.length);
        }
        if (comment == Match.NOT_YET || cdata == Match.NOT_YET) {
            return Match.NOT_YET;
        }
        return xml ? declaresType(less) : open(Kind.OTHER, less + 2);
    }

    /** In XML nothing else is declared. */
    private Match declaresType(int less) {
        Match match = startsWith(less, DOCTYPE);
        if (match == Match.YES) {
            kind = Kind.DOCTYPE;
            doctype.open(less + DOCTYPE.length);
        }
        return match == Match.NO ? isNone(less + 2) : match;
    }

    /** An end tag without a name. */
    private Match endsNothing(int less) {
        if (less + 2 >= window.limit) {
            return Match.NOT_YET;
        }
        return window.bytes[less + 2] == '>' ? isNone(less + 3) : open(Kind.OTHER, less + 2);
    }

    private Match open(Kind opened, int from) {
        kind = opened;
        opaque.open(from);
        other.lookFrom(from);
        return Match.YES;
    }

    private Match isNone(int textFrom) {
        at = textFrom;
        return Match.NO;
    }

    /** Reads on; true once it is over, in this reading or the other. */
    boolean isOver() {
        return switch (kind) {
            case COMMENT -> comment();
            case CDATA -> cdata();
            case DOCTYPE -> doctype();
            case INSTRUCTION -> instruction();
            case OTHER -> declaration();
        };
    }

    private boolean comment() {
        int end = ended(opaque.commentEnd());
        return endsOtherwise(end, "") || isOver(end);
    }

    /** Where a token has not ended, all is done with but what may belong to its end. */
    private int ended(int end) {
        at = end < 0 ? opaque.tail(at) : at;
        return end;
    }

    private boolean isOver(int end) {
        at = end < 0 ? at : end;
        return end >= 0;
    }

    /** Does the other reading end in it, before the end that is known or not? */
    private boolean endsOtherwise(int end, String ending) {
        if (!other.isOpen()) {
            return false;
        }
        boolean ends = other.comesBefore(end < 0 ? window.limit : end);
        at = ends ? other.seen() : Math.min(at, other.seen());
        if (ends) {
            tokens.otherReadingEnds(at, ending);
        }
        return ends;
    }

    private boolean declaration() {
        int close = opaque.close();
        opaque.seen(window.limit);
        boolean isOver = close < window.limit;
        at = isOver ? at : window.limit;
        int end = isOver ? close + 1 : -1;
        return endsOtherwise(end, "") || isOver(end);
    }

    private boolean cdata() {
        int parting = doubtsCdata ? parting() : NO_PARTING;
        if (parting == NOT_YET) {
            return endsOtherwise(at, CDATA_END);
        }
        int end = parting == NO_PARTING ? ended(opaque.cdataEnd()) : parting;
        if (endsOtherwise(end, CDATA_END)) {
            return true;
        }
        if (parting != NO_PARTING && startsWith(end, PARTED) == Match.NO) {
            tokens.readingsPart(end, CDATA_END);
        }
        return isOver(end);
    }

    /** Behind the {@code >} that ends a declaration but no CDATA section. */
    private int parting() {
        int p = opaque.close();
        if (p >= window.limit || opaque.closesCdata(p)) {
            return NO_PARTING;
        }
        if (startsWith(p + 1, PARTED) == Match.NOT_YET) {
            at = p;
            opaque.seen(p);
            return NOT_YET;
        }
        return p + 1;
    }

    private boolean doctype() {
        int end = doctype.end();
        if (doctype.isTooLong()) {
            dropDoctype(end < 0 ? doctype.done() : end);
        } else if (end >= 0) {
            tokens.doctype(doctype);
        }
        return isOver(end);
    }

    private void dropDoctype(int to) {
        if (!doctype.isDropped) {
            tokens.doctypeTooLong(at);
            doctype.isDropped = true;
        }
        window.mark = to;
        at = to;
    }

    private boolean instruction() {
        int p = opaque.instructionClose();
        boolean tooLong = opaque.isTooLong();
        if (tooLong) {
            window.mark = Math.min(p, window.limit) - 1;
            at = window.mark;
        }
        if (p >= window.limit) {
            return false;
        }
        if (!tooLong) {
            tokens.instruction(at, p + 1);
        } else {
            window.mark = p + 1;
        }
        return isOver(p + 1);
    }

    private Match startsWith(int from, byte[] what) {
        for (int i = 0; i < what.length; i++) {
            if (from + i >= window.limit) {
                return Match.NOT_YET;
            }
            if (window.bytes[from + i] != what[i]) {
                return Match.NO;
            }
        }
        return Match.YES;
    }
}
