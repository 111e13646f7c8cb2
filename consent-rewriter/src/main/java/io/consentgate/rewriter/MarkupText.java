package io.consentgate.rewriter;

/** The text of an element whose content is markup: references resolved, CDATA sections opened, comments left out. */
final class MarkupText {

    private static final byte[] CDATA_OPEN = Output.ascii("<![CDATA[");
    private static final byte[] CDATA_CLOSE = Output.ascii("]]>");
    private static final byte[] COMMENT_OPEN = Output.ascii("<!--");
    private static final byte[] COMMENT_CLOSE = Output.ascii("-->");

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
            if (startsWith(input, p, to, CDATA_OPEN)) {
                p = section(input, p, to, CDATA_OPEN, CDATA_CLOSE, true);
            } else if (startsWith(input, p, to, COMMENT_OPEN)) {
                p = section(input, p, to, COMMENT_OPEN, COMMENT_CLOSE, false);
            } else if (isTag(input, p, to)) {
                p = tag(input, p, to);
            } else {
                p = text(input, p, to);
            }
        }
    }

    private int section(byte[] input, int from, int to, byte[] open, byte[] close, boolean keeps) {
        isChanged = true;
        int start = from + open.length;
        int end = start;
        while (end < to && !startsWith(input, end, to, close)) {
            end++;
        }
        if (keeps) {
            System.arraycopy(input, start, bytes, length, end - start);
            length += end - start;
        }
        return Math.min(end + close.length, to);
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

    private static boolean startsWith(byte[] input, int from, int to, byte[] what) {
        for (int i = 0; i < what.length; i++) {
            if (from + i >= to || input[from + i] != what[i]) {
                return false;
            }
        }
        return true;
    }
}
