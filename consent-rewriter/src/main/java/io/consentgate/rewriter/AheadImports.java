package io.consentgate.rewriter;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What Chromium imports into a style ahead of the tree. It finds that with a reading of its own, which knows neither escapes
 * nor, in part, strings, so that a URL can be another one to it, or what is part of a string an import.
 */
final class AheadImports {

    private enum State {
        START,
        SOLIDUS,
        COMMENT,
        ASTERISK,
        AT,
        NAME,
        AFTER_NAME,
        VALUE,
        AFTER_VALUE,
        WORD,
        AFTER_WORD,
        DONE
    }

    private final Judge judge;
    private byte[] name = new byte[16];
    private byte[] value = new byte[256];
    private int nameLength;
    private int valueLength;
    private State state = State.START;
    private boolean isPatient;
    private @Nullable String label;

    AheadImports(Judge judge) {
        this.judge = judge;
    }

    /** Can a style that begins so import something? Imports stand before all else. */
    static boolean canImport(byte[] bytes, int from, int to) {
        int p = from;
        while (p < to && (Ascii.isSpace(bytes[p]) || bytes[p] == 0)) {
            p++;
        }
        return p < to && (bytes[p] == '@' || bytes[p] == '/');
    }

    /** The label of what a style imports in that reading, or null. */
    @Nullable
    String judge(byte[] bytes, int from, int to) {
        if (!canImport(bytes, from, to)) {
            return null;
        }
        label = null;
        read(bytes, from, to, true);
        read(bytes, from, to, false);
        return label;
    }

    /** Is it certain that what follows the text that was judged last imports nothing? */
    boolean isOver() {
        return state == State.DONE;
    }

    /**
     * Reads a style.
     *
     * @param patient whether a semicolon does not end a URL that is broken off, as older versions of Chromium take it
     */
    private void read(byte[] bytes, int from, int to, boolean patient) {
        isPatient = patient;
        state = State.START;
        for (int p = from; p < to && state != State.DONE; p++) {
            if (bytes[p] != 0) {
                state = next(bytes[p]);
            }
        }
        if (state == State.VALUE || state == State.AFTER_VALUE || state == State.WORD || state == State.AFTER_WORD) {
            ends();
        }
    }

    private State next(byte b) {
        boolean isSpace = Ascii.isSpace(b);
        return switch (state) {
            case START -> isSpace ? state : b == '@' ? State.AT : b == '/' ? State.SOLIDUS : State.DONE;
            case SOLIDUS -> b == '*' ? State.COMMENT : State.START;
            case COMMENT -> b == '*' ? State.ASTERISK : state;
            case ASTERISK -> b == '*' ? state : b == '/' ? State.START : State.COMMENT;
            case AT -> at(b);
            case NAME -> isSpace ? State.AFTER_NAME : b == ';' ? State.START : name(b);
            case AFTER_NAME -> isSpace ? state : b == ';' ? State.START : b == '{' ? State.DONE : value(b);
            case VALUE -> isSpace ? State.AFTER_VALUE : b == ';' && isFinished() ? ends() : value(b);
            case AFTER_VALUE -> isSpace ? state : b == ';' ? ends() : b == '{' ? State.DONE : State.WORD;
            case WORD -> isSpace ? State.AFTER_WORD : b == ';' ? ends() : state;
            case AFTER_WORD -> b == ';' ? ends() : b == '{' ? State.DONE : state;
            case DONE -> state;
        };
    }

    private State at(byte b) {
        nameLength = 0;
        valueLength = 0;
        return Ascii.isLetter(b) ? name(b) : State.START;
    }

    private State name(byte b) {
        if (nameLength < name.length) {
            name[nameLength++] = b;
        }
        return State.NAME;
    }

    private State value(byte b) {
        value = valueLength == value.length ? Arrays.copyOf(value, 2 * valueLength) : value;
        value[valueLength++] = b;
        return State.VALUE;
    }

    private boolean is(String word) {
        return nameLength == word.length() && Ascii.is(name, 0, nameLength, word);
    }

    private boolean isFinished() {
        if (!isPatient || !is("import")) {
            return true;
        }
        if (valueLength < 2 || value[valueLength - 2] == '\\') {
            return false;
        }
        byte last = value[valueLength - 1];
        return isQuote(value[0]) ? last == value[0] : last == ')';
    }

    private static boolean isQuote(byte b) {
        return b == '"' || b == '\'';
    }

    /** A rule is over. Behind others than these no import is looked for. */
    private State ends() {
        if (is("import")) {
            imports();
        }
        return is("import") || is("charset") || is("layer") ? State.START : State.DONE;
    }

    private void imports() {
        int from = 0;
        int to = valueLength;
        if (to > 4 && Ascii.is(value, 0, 4, "url(") && value[to - 1] == ')') {
            from = 4;
            to--;
        }
        if (to - from >= 2 && isQuote(value[from]) && value[from] == value[to - 1]) {
            from++;
            to--;
        }
        String found = judge.url(Load.STYLE, value, from, to);
        label = label == null ? found : label;
    }
}
