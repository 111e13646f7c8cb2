package io.consentgate.rewriter;

/** The text of an element whose content is markup: references resolved, CDATA sections opened, all else left out. */
final class MarkupText {

    private static final byte[] CDATA_OPEN = Output.ascii("<![CDATA[");
    private static final byte[] COMMENT_OPEN = Output.ascii("<!--");
    private static final int CDATA_CLOSE = "]]>".length();

    private final Window window;
    private final boolean xml;
    private final OpaqueToken opaque;
    private final Tag tag = new Tag();

    /** The text that was read last: these bytes up to {@link #length}. */
    byte[] bytes = new byte[0];

    int length;

    /** Is it anything but the very bytes that stand in the document? */
    boolean isChanged;

    /** Are there elements inside, so that what is text depends on where they end? */
    boolean hasElements;

    MarkupText(Window window, Dialect dialect) {
        this.window = window;
        xml = dialect == Dialect.XML;
        opaque = new OpaqueToken(window, dialect);
    }

    void read(int from, int to) {
        byte[] input = window.bytes;
        int room = CharacterReferences.room(to - from);
        bytes = bytes.length < room ? new byte[room] : bytes;
        length = 0;
        isChanged = false;
        hasElements = false;
        int p = from;
        while (p < to) {
            int end = input[p] == '<' ? markupEnd(input, p, to) : p;
            isChanged |= end > p;
            p = end > p ? Math.min(end, to) : text(input, p, to);
        }
    }

    /** Behind the markup that begins there, or that very position where none does. */
    private int markupEnd(byte[] input, int p, int to) {
        if (Ascii.startsWith(input, p, to, CDATA_OPEN)) {
            return section(input, p + CDATA_OPEN.length, to);
        }
        if (Ascii.startsWith(input, p, to, COMMENT_OPEN)) {
            opaque.open(p + COMMENT_OPEN.length);
            return orAll(opaque.commentEnd(), to);
        }
        return switch (p + 1 < to ? input[p + 1] : 0) {
            case '!' -> declarationEnd(p + 2);
            case '?' -> xml ? instructionEnd(p + 2) : declarationEnd(p + 2);
            case '/' -> isNameStart(input, p + 2, to) ? tagEnd(input, p, to) : declarationEnd(p + 2);
            default -> isNameStart(input, p + 1, to) ? tagEnd(input, p, to) : p;
        };
    }

    private int section(byte[] input, int from, int to) {
        opaque.open(from);
        int behind = opaque.cdataEnd();
        int end = behind < 0 ? to : Math.min(behind - CDATA_CLOSE, to);
        System.arraycopy(input, from, bytes, length, end - from);
        length += end - from;
        return orAll(behind, to);
    }

    private static int orAll(int end, int to) {
        return end < 0 ? to : end;
    }

    private int declarationEnd(int from) {
        opaque.open(from);
        return opaque.close() + 1;
    }

    private int instructionEnd(int from) {
        opaque.open(from);
        return opaque.instructionClose() + 1;
    }

    private boolean isNameStart(byte[] input, int p, int to) {
        return p < to && (Ascii.isLetter(input[p]) || (xml && (input[p] == '_' || input[p] < 0)));
    }

    private int tagEnd(byte[] input, int from, int to) {
        boolean isEndTag = input[from + 1] == '/';
        hasElements |= !isEndTag;
        tag.begin(from, isEndTag);
        return tag.scan(input, to) ? tag.end : to;
    }

    private int text(byte[] input, int from, int to) {
        int end = from + 1;
        boolean references = input[from] == '&';
        while (end < to && input[end] != '<') {
            references |= input[end] == '&';
            end++;
        }
        isChanged |= references;
        length = CharacterReferences.decode(input, from, end, bytes, length, false);
        return end;
    }
}
