package io.consentgate.banner;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Puts what a script says into its shorter shape: functions at its outside as arrows, and one plain statement after an
 * {@code if}, {@code else} or {@code for} without braces.
 */
final class Shapes {

    private static final Set<String> HEADS = Set.of("if", "for");
    /** What cannot stand without braces, or would take over an {@code else} that is not its own. */
    private static final Set<String> BRACED = Set.of("}", "if", "for", "try", "let", "function", "async");

    private final Brackets brackets;
    private final List<String> tokens;
    private final List<String> shorter = new ArrayList<>();

    private Shapes(List<String> tokens) {
        this.tokens = tokens;
        this.brackets = new Brackets(tokens);
    }

    static List<String> shorter(List<String> tokens) {
        Shapes shapes = new Shapes(tokens);
        for (int i = 0; i < tokens.size(); ) {
            i = shapes.outside(i);
        }
        return shapes.shorter;
    }

    /** Reads a token at the outside, or a function there as a whole, and tells what comes after. */
    private int outside(int i) {
        int function = brackets.is(i, "async") ? i + 1 : i;
        if (!brackets.is(function, "function") || brackets.is(function + 1, "(")) {
            int end = "([{".contains(tokens.get(i)) ? brackets.closing(i) + 1 : i + 1;
            inside(i, end);
            return end;
        }
        int open = function + 2;
        int close = brackets.closing(open);
        shorter.addAll(List.of("let", tokens.get(function + 1), "="));
        shorter.addAll(tokens.subList(i, function));
        shorter.addAll(close == open + 2 ? tokens.subList(open + 1, close) : tokens.subList(open, close + 1));
        shorter.add("=>");
        int end = brackets.closing(close + 1);
        body(close + 1, end);
        shorter.add(";");
        return end + 1;
    }

    private void body(int open, int close) {
        int end = brackets.end(open + 1, ";");
        if (brackets.is(open + 1, "return") && end + 1 == close && !"{;".contains(tokens.get(open + 2))) {
            inside(open + 2, end);
        } else {
            inside(open, close + 1);
        }
    }

    private void inside(int from, int to) {
        for (int i = from; i < to; i++) {
            if (brackets.is(i, "{") && isLedTo(i) && isOneStatement(i)) {
                int end = brackets.closing(i);
                inside(i + 1, end - 1);
                shorter.add(";");
                i = end;
            } else {
                shorter.add(tokens.get(i));
            }
        }
    }

    private boolean isLedTo(int open) {
        return brackets.is(open - 1, "else")
                || (brackets.is(open - 1, ")") && HEADS.contains(tokens.get(brackets.opening(open - 1) - 1)));
    }

    private boolean isOneStatement(int open) {
        return !BRACED.contains(tokens.get(open + 1)) && brackets.end(open + 1, ";") + 1 == brackets.closing(open);
    }
}
