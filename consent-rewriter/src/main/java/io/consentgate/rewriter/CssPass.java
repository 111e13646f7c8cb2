package io.consentgate.rewriter;

import java.io.IOException;

/**
 * Goes through a style sheet window by window, token by token. What is not blocked goes to the sink as it is, straight from
 * the window.
 */
final class CssPass {

    /** No name that matters is as long, even with each letter escaped in the longest way. */
    private static final int LONGEST_NAME = 256;

    private enum Inside {
        NOTHING,
        COMMENT,
        NAME,
        NUMBER
    }

    private final CssScanner scanner = new CssScanner();
    private final CssContext context = new CssContext();
    private final CssText text = new CssText();
    private final CssMark mark;
    private final CssUrls urls;

    private Inside inside = Inside.NOTHING;

    /** Where tokens may be skipped again. */
    private int exactTo;

    CssPass(Sink sink, Judge judge, int depth) {
        mark = new CssMark(sink);
        urls = new CssUrls(judge, depth, scanner, context, mark);
    }

    /** The labels of what has been blocked since this was last asked: sorted, with spaces between, empty where nothing was. */
    String labels() {
        return mark.labels();
    }

    /** Goes through {@code window[from..end)} and returns from where on it must be offered again, with more after it. */
    int run(byte[] window, int from, int end) throws IOException {
        scanner.open(window, end, false);
        mark.open(window, from);
        return go(from);
    }

    /** Goes through the last bytes of the sheet, then is ready for another. */
    void end(byte[] window, int from, int end) throws IOException {
        scanner.open(window, end, true);
        mark.open(window, from);
        go(from);
        mark.end();
        inside = Inside.NOTHING;
        urls.restart();
        context.restart();
    }

    private int go(int from) throws IOException {
        int at = from;
        exactTo = 0;
        while (!scanner.isEnd(at)) {
            int next = urls.isOpen() ? urls.goOn(at) : step(at);
            if (next == CssScanner.MORE) {
                break;
            }
            at = next;
        }
        mark.copy(at);
        return at;
    }

    private int step(int at) throws IOException {
        return switch (inside) {
            case NOTHING -> token(at);
            case COMMENT -> comment(at);
            case NAME -> restOfName(at);
            case NUMBER -> number(at);
        };
    }

    private int token(int at) throws IOException {
        int next = at < exactTo ? at : skip(at);
        return next == at ? exactToken(at) : next;
    }

    /** Goes over what can only be tokens that do not matter, to a place where a token begins for certain. */
    private int skip(int from) {
        return context.isPlain() ? skipPlain(from) : skipKnown(from);
    }

    /** Where only a function, a string, an at-rule or a custom property can matter. */
    private int skipPlain(int from) {
        boolean beginsStatement = context.startsStatement();
        int stop = scanner.plain(from);
        while (!scanner.isEnd(stop) && !matters(from, stop, beginsStatement)) {
            stop = scanner.plain(stop + 1);
        }
        exactTo = stop + 1;
        int at = scanner.boundary(from, stop);
        context.passed(scanner.startsStatement(from, at, beginsStatement));
        return at;
    }

    private boolean matters(int from, int stop, boolean beginsStatement) {
        return switch (scanner.peek(stop)) {
            case '(' -> scanner.mayBeKnown(from, stop);
            case '-' -> scanner.startsStatement(from, stop, beginsStatement);
            default -> true;
        };
    }

    private int skipKnown(int from) {
        int start = from;
        while (true) {
            if (context.startsStatement()) {
                start = scanner.space(start);
                if (mayBeSubstituted(scanner.peek(start))) {
                    exactTo = start + 1;
                    return start;
                }
            }
            int stop = scanner.calm(start);
            if (stop > start) {
                context.other();
            }
            int b = scanner.peek(stop);
            boolean isSkipped =
                    b == '(' ? !scanner.mayBeKnown(start, stop) : b == ';' || b == '{' || b == '}' || b == ')';
            if (scanner.isEnd(stop) || !isSkipped) {
                exactTo = stop + 1;
                return scanner.boundary(start, stop);
            }
            start = punctuation(stop, b);
        }
    }

    private static boolean mayBeSubstituted(int first) {
        return first == '-' || (first | 0x20) == 'i' || (first | 0x20) == 'r';
    }

    private int exactToken(int at) throws IOException {
        int b = scanner.peek(at);
        return switch (b) {
            case ' ', '\t', '\n', '\r', '\f' -> at + 1;
            case '"', '\'' -> urls.string(at);
            case '/', '-', '+', '.', '@', '#', '<', '\\' -> scanner.isShort(at) ? CssScanner.MORE : longToken(at, b);
            case '(', '[', '{', ')', ']', '}', ';' -> punctuation(at, b);
            default -> CssScanner.isNameStart(b) ? name(at) : plain(at, b);
        };
    }

    private int plain(int at, int b) {
        context.other();
        if (!Ascii.isDigit(b)) {
            return at + 1;
        }
        inside = Inside.NUMBER;
        return at;
    }

    private int punctuation(int at, int b) {
        switch (b) {
            case '(' -> context.parenthesis();
            case '[' -> context.bracket();
            case '{' -> context.block();
            case ')' -> context.closeParenthesis();
            case ']' -> context.closeBracket();
            case '}' -> context.closeBlock();
            default -> context.semicolon();
        }
        return at + 1;
    }

    /** A token that its first byte does not tell. */
    private int longToken(int at, int b) {
        if (scanner.is(at, "/*")) {
            inside = Inside.COMMENT;
            return at + 2;
        }
        if (scanner.is(at, "<!--")) {
            return at + 4;
        }
        if (scanner.is(at, "-->")) {
            return at + 3;
        }
        if (b == '@' && scanner.startsName(at + 1)) {
            return atKeyword(at);
        }
        if (scanner.startsNumber(at)) {
            context.other();
            inside = Inside.NUMBER;
            return b == '.' ? at : at + 1;
        }
        if (scanner.startsName(at)) {
            return name(at);
        }
        if (b == '#' && (CssScanner.isName(scanner.peek(at + 1)) || scanner.startsEscape(at + 1))) {
            inside = Inside.NAME;
        }
        context.other();
        return at + 1;
    }

    private int atKeyword(int at) {
        int stop = scanner.name(at + 1);
        if (mustWait(at, stop)) {
            return CssScanner.MORE;
        }
        scanner.read(text, at + 1, Math.min(stop, at + LONGEST_NAME));
        context.atKeyword(text);
        inside = Inside.NAME;
        return stop;
    }

    private int name(int at) {
        int stop = scanner.name(at);
        if (mustWait(at, stop)) {
            return CssScanner.MORE;
        }
        scanner.read(text, at, Math.min(stop, at + LONGEST_NAME));
        if (stop - at <= LONGEST_NAME && scanner.peek(stop) == '(') {
            return function(stop + 1);
        }
        context.name(text);
        inside = Inside.NAME;
        return stop;
    }

    private boolean mustWait(int at, int stop) {
        return stop - at <= LONGEST_NAME && scanner.isCut(stop);
    }

    private int function(int next) {
        if (text.is("url")) {
            urls.begin();
        } else {
            context.function(text);
        }
        return next;
    }

    private int restOfName(int at) {
        int stop = scanner.name(at);
        if (scanner.isCut(stop)) {
            return progress(at, stop);
        }
        inside = Inside.NOTHING;
        return stop;
    }

    /** What may follow a digit, over and over: that a second fraction begins another number makes no difference here. */
    private int number(int at) {
        int stop = scanner.digits(at);
        if (scanner.isShort(stop)) {
            return progress(at, stop);
        }
        if (scanner.peek(stop) == '.' && Ascii.isDigit(scanner.peek(stop + 1))) {
            return stop + 1;
        }
        int exponent = scanner.exponent(stop);
        if (exponent != CssScanner.MORE) {
            return exponent;
        }
        inside = scanner.startsName(stop) ? Inside.NAME : Inside.NOTHING;
        return stop;
    }

    private int comment(int at) {
        int end = scanner.commentEnd(at);
        if (end == CssScanner.MORE) {
            return progress(at, scanner.unlessAsterisk());
        }
        inside = Inside.NOTHING;
        return end;
    }

    private static int progress(int at, int stop) {
        return stop == at ? CssScanner.MORE : stop;
    }
}
