package io.consentgate.rewriter;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads strings and unquoted URLs, asks about those that would be loaded and marks what is blocked. A position that comes back
 * is where to go on; {@link CssScanner#MORE} says that the bytes from here on are needed again, with more after them.
 */
final class CssUrls {

    /** The longest URL that is read, in bytes as written. A longer {@code data:} URL passes, any other is blocked. */
    static final int LONGEST = 1 << 16;

    private enum Inside {
        NOTHING,
        STRING,
        SPACE_BEFORE_URL,
        URL,
        REST_OF_URL
    }

    private final Judge judge;
    private final int depth;
    private final CssScanner scanner;
    private final CssContext context;
    private final CssMark mark;
    private final CssText text = new CssText();

    private Inside inside = Inside.NOTHING;
    private int quote;

    /** How much of what is held back has been searched for its end. */
    private int searched;

    /** The same, with the white space behind a URL. */
    private int spaced;

    CssUrls(Judge judge, int depth, CssScanner scanner, CssContext context, CssMark mark) {
        this.judge = judge;
        this.depth = depth;
        this.scanner = scanner;
        this.context = context;
        this.mark = mark;
    }

    void restart() {
        inside = Inside.NOTHING;
        searched = 0;
        spaced = 0;
    }

    /** Is what comes next to be given to {@link #goOn}? */
    boolean isOpen() {
        return inside != Inside.NOTHING;
    }

    /** After {@code url(}. */
    void begin() {
        inside = Inside.SPACE_BEFORE_URL;
    }

    int goOn(int at) throws IOException {
        return switch (inside) {
            case STRING -> restOfString(at);
            case SPACE_BEFORE_URL -> spaceBeforeUrl(at);
            case URL -> url(at);
            case REST_OF_URL -> restOfUrl(at);
            case NOTHING -> at;
        };
    }

    /** At a quote. */
    int string(int at) throws IOException {
        quote = scanner.peek(at);
        if (!context.stringsLoad()) {
            context.other();
            inside = Inside.STRING;
            return at + 1;
        }
        int stop = scanner.string(at + 1 + searched, quote);
        if (stop - at > LONGEST) {
            return longString(at, stop);
        }
        if (scanner.isCut(stop)) {
            searched = stop - at - 1;
            return CssScanner.MORE;
        }
        searched = 0;
        if (!scanner.isEnd(stop) && scanner.peek(stop) != quote) {
            context.other();
            return stop;
        }
        int end = scanner.isEnd(stop) ? stop : stop + 1;
        scanner.read(text, at + 1, stop);
        String label = text.namesSomething() ? ask() : null;
        if (label != null) {
            mark.copy(at);
            mark.beginString(context.load(), label, quote);
            mark.note(end);
            mark.end();
        }
        context.url();
        return end;
    }

    private int longString(int at, int stop) throws IOException {
        scanner.read(text, at + 1, stop);
        mark.copy(at);
        if (isBlockedUnread()) {
            mark.beginString(context.load(), judge.unreadable(), quote);
            mark.note(at + 1);
        }
        context.url();
        searched = 0;
        inside = Inside.STRING;
        return at + 1;
    }

    private int restOfString(int at) throws IOException {
        int stop = scanner.string(at, quote);
        if (scanner.isCut(stop)) {
            return rest(at, stop);
        }
        return end(scanner.peek(stop) == quote ? stop + 1 : stop);
    }

    private int spaceBeforeUrl(int at) {
        int stop = scanner.space(at);
        if (!scanner.isEnd(stop)) {
            boolean isQuoted = scanner.peek(stop) == '"' || scanner.peek(stop) == '\'';
            inside = isQuoted ? Inside.NOTHING : Inside.URL;
            if (isQuoted) {
                context.urlFunction();
            }
        }
        return stop;
    }

    private int url(int at) throws IOException {
        int stop = scanner.url(at + searched);
        int close = scanner.space(Math.max(stop, at + spaced));
        if (close - at > LONGEST) {
            return longUrl(at, stop);
        }
        if (scanner.isCut(stop) || scanner.isCut(close)) {
            searched = stop - at;
            spaced = close - at;
            return CssScanner.MORE;
        }
        searched = 0;
        spaced = 0;
        if (!scanner.isEnd(close) && scanner.peek(close) != ')') {
            context.other();
            inside = Inside.REST_OF_URL;
            return stop;
        }
        int end = scanner.isEnd(close) ? close : close + 1;
        scanner.read(text, at, stop);
        String label = ask();
        if (label != null) {
            mark.copy(at);
            mark.beginUrl(context.load(), label);
            mark.note(end);
            mark.end();
        }
        context.url();
        inside = Inside.NOTHING;
        return end;
    }

    private int longUrl(int at, int stop) throws IOException {
        scanner.read(text, at, stop);
        mark.copy(at);
        if (isBlockedUnread()) {
            mark.beginUrl(context.load(), judge.unreadable());
        }
        context.url();
        searched = 0;
        spaced = 0;
        inside = Inside.REST_OF_URL;
        return at;
    }

    private int restOfUrl(int at) throws IOException {
        int stop = scanner.spoiltUrl(at);
        if (scanner.isCut(stop)) {
            return rest(at, stop);
        }
        return end(scanner.isEnd(stop) ? stop : stop + 1);
    }

    private int rest(int at, int stop) throws IOException {
        mark.note(stop);
        return stop == at ? CssScanner.MORE : stop;
    }

    private int end(int end) throws IOException {
        mark.note(end);
        mark.end();
        inside = Inside.NOTHING;
        return end;
    }

    private boolean isBlockedUnread() {
        return context.loads() && (context.load() == Load.STYLE || !text.isData());
    }

    private @Nullable String ask() {
        if (!context.loads() || text.isEmpty() || text.startsWith('#')) {
            return null;
        }
        if (text.isData()) {
            return context.load() == Load.STYLE ? sheet() : null;
        }
        return judge.url(context.load(), text.bytes, text.from, text.to);
    }

    /** Where a sheet would load what has several labels, none of them says when all of it may be loaded. */
    private @Nullable String sheet() {
        String labels = new DataSheet(judge, depth).judge(text.bytes, text.from, text.to);
        return labels == null || labels.indexOf(' ') < 0 ? labels : judge.unreadable();
    }
}
