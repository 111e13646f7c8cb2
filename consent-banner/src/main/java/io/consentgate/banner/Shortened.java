package io.consentgate.banner;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;

/**
 * Puts our script together from its files and makes it short: without comments and needless space, and with one or two
 * letters for each name that it declares itself.
 */
final class Shortened {

    private final StringBuilder out = new StringBuilder("{");
    /** For each bracket that is open, whether the statement in it declares. */
    private final Deque<Boolean> declaring = new ArrayDeque<>(List.of(false));

    private Shortened() {}

    /** The script of these files, in their order; they share what they declare outside of functions. */
    static String of(Collection<String> files) {
        Shortened script = new Shortened();
        ScriptReader.shortened(String.join("\n", files)).forEach(script::put);
        return script.out.append("}\n").toString();
    }

    private void put(String token) {
        char before = out.charAt(out.length() - 1);
        boolean joins = before == ';' && token.equals("let") && declaring.peek();
        note(token, before);
        if (joins) {
            out.setCharAt(out.length() - 1, ',');
            return;
        }
        if (before == ';' && token.equals("}")) {
            out.setLength(out.length() - 1);
        } else if (isWord(before) && isWord(token.charAt(0))) {
            out.append(' ');
        }
        out.append(token);
    }

    private void note(String token, char before) {
        switch (token) {
            case "{", "(", "[" -> declaring.push(false);
            case "}", ")", "]" -> declaring.pop();
            default -> {
                if (token.equals("let") || before == ';') {
                    declaring.pop();
                    declaring.push(token.equals("let"));
                }
            }
        }
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$';
    }
}
