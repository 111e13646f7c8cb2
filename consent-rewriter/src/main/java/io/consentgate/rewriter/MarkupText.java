package io.consentgate.rewriter;

/** The text of an element whose content is markup: references resolved, CDATA sections opened, comments left out. */
final class MarkupText {

    private static final byte[] CDATA_OPEN = Output.ascii("<![CDATA[");
    private static final byte[] CDATA_CLOSE = Output.ascii("]]>");
    private static final byte[] COMMENT_OPEN = Output.ascii("<!--");
    private static final byte[] COMMENT_CLOSE = Output.ascii("-->");
    private static final byte[] COMMENT_BANG_CLOSE = Output.ascii("--!>");

    private final Tag tag = new Tag();

    /** The text that was read last: these bytes up to {@link #length}. */
    byte[] bytes = new byte[0];

    int length;

    /** Is it anything but the very bytes that stand in the document? */
    boolean isChanged;

    void read(byte[] input, int from, int to) {
        int room = CharacterReferences.room(to - from);
        bytes = bytes.length < room ? new byte[room] : bytes;
        length = 0;
        isChanged = false;
        int p = from;
        while (p < to) {
            if (Ascii.startsWith(input, p, to, CDATA_OPEN)) {
                p = section(input, p + CDATA_OPEN.length, to);
            } else if (Ascii.startsWith(input, p, to, COMMENT_OPEN)) {
                p = commentEnd(input, p, to);
            } else if (isTag(input, p, to)) {
                p = tag(input, p, to);
            } else {
                p = text(input, p, to);
            }
        }
    }

    private int section(byte[] input, int from, int to) {
        isChanged = true;
        int end = from;
        while (end < to && !Ascii.startsWith(input, end, to, CDATA_CLOSE)) {
            end++;
        }
        System.arraycopy(input, from, bytes, length, end - from);
        length += end - from;
        return Math.min(end + CDATA_CLOSE.length, to);
    }

    /** The dashes that open a comment can close it too. */
    private int commentEnd(byte[] input, int from, int to) {
        isChanged = true;
        for (int p = from + 2; p < to; p++) {
            if (Ascii.startsWith(input, p, to, COMMENT_CLOSE)) {
                return p + COMMENT_CLOSE.length;
            }
            if (Ascii.startsWith(input, p, to, COMMENT_BANG_CLOSE)) {
                return p + COMMENT_BANG_CLOSE.length;
            }
        }
        return to;
    }

    private static boolean isTag(byte[] input, int from, int to) {
        return from + 1 < to && input[from] == '<' && (input[from + 1] == '/' || Ascii.isLetter(input[from + 1]));
    }

    /** An element inside: what it says is not part of the text. */
    private int tag(byte[] input, int from, int to) {
        isChanged = true;
        tag.begin(from, input[from + 1] == '/');
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
