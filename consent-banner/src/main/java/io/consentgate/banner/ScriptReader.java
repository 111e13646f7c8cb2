package io.consentgate.banner;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Reads our script into tokens and finds out which names its functions declare. It knows the JavaScript that our files keep
 * to: no object's property written in short, no defaults, nothing taken apart, one name after each {@code const}.
 */
final class ScriptReader {

    private static final Pattern TOKEN = Pattern.compile("""
            '(?:[^'\\\\\\n]|\\\\.)*'|"(?:[^"\\\\\\n]|\\\\.)*"\
            |(?<=[(,=:?!&|;\\[{]\\s{0,20}|=>\\s{0,20}|return\\s)/(?![/*])(?:[^/\\\\\\[\\n]|\\\\.|\\[(?:[^\\]\\\\]|\\\\.)*\\])+/[a-z]*\
            |//[^\\n]*|[A-Za-z_$][\\w$]*|\\d[\\w.]*|=>|[.]{3}|\\S""");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_$][\\w$]*");
    private static final Set<String> DECLARE = Set.of("let", "const", "var");

    private final List<String> tokens;
    private final ScriptScope[] scopes;

    private ScriptReader(List<String> tokens) {
        this.tokens = tokens;
        this.scopes = new ScriptScope[tokens.size()];
    }

    /** The tokens of a script, with shorter names for those that it declares itself; comments are left out. */
    static List<String> shortened(String text) {
        ScriptReader reader = new ScriptReader(TOKEN.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(token -> !token.startsWith("//"))
                .toList());
        ScriptScope all = new ScriptScope(null);
        reader.read(0, reader.tokens.size(), all);
        all.shorten();
        return Shapes.shorter(reader.renamed());
    }

    private List<String> renamed() {
        List<String> renamed = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            renamed.add(DECLARE.contains(token) ? "let" : isName(i) ? scopes[i].shorter(token) : token);
        }
        return renamed;
    }

    private void read(int from, int to, ScriptScope scope) {
        for (int i = from; i < to; ) {
            i = step(i, scope);
        }
    }

    /** Reads a token, or a function as a whole, and tells what comes after. */
    private int step(int i, ScriptScope scope) {
        place(i, scope);
        String token = tokens.get(i);
        if (token.equals("function")) {
            int open = tokens.get(i + 1).equals("(") ? i + 1 : i + 2;
            declare(i + 1, open, scope);
            return function(open, closing(open), closing(open) + 1, scope);
        }
        int head = token.equals("(") ? closing(i) : i;
        if (head + 1 < tokens.size() && tokens.get(head + 1).equals("=>")) {
            return function(i, head, head + 2, scope);
        }
        if (token.equals("catch")
                && tokens.get(i + 1).equals("(")
                && !tokens.get(i - 1).equals(".")) {
            return function(i + 1, closing(i + 1), closing(i + 1) + 1, scope);
        }
        if (DECLARE.contains(token)) {
            scope.declare(tokens.get(i + 1));
        }
        return i + 1;
    }

    private int function(int from, int to, int body, ScriptScope outer) {
        ScriptScope scope = outer.within();
        declare(from, to + 1, scope);
        int end = end(body);
        read(body, end, scope);
        return end;
    }

    private void declare(int from, int to, ScriptScope scope) {
        for (int i = from; i < to; i++) {
            if (NAME.matcher(tokens.get(i)).matches()) {
                scope.declare(tokens.get(i));
            }
            place(i, scope);
        }
    }

    private void place(int i, ScriptScope scope) {
        scopes[i] = scope;
        if (isName(i)) {
            scope.use(tokens.get(i));
        }
    }

    /** Whether a token is a name and not that of a property. */
    private boolean isName(int i) {
        String last = i == 0 ? "" : tokens.get(i - 1);
        boolean key = i + 1 < tokens.size() && tokens.get(i + 1).equals(":") && (last.equals("{") || last.equals(","));
        return !key && !last.equals(".") && NAME.matcher(tokens.get(i)).matches();
    }

    /** What comes after a function's body: a block, or an arrow's expression. */
    private int end(int body) {
        if (tokens.get(body).equals("{")) {
            return closing(body) + 1;
        }
        int i = body;
        while (i < tokens.size() && !",;)]}".contains(tokens.get(i))) {
            i = "([{".contains(tokens.get(i)) ? closing(i) + 1 : i + 1;
        }
        return i;
    }

    private int closing(int open) {
        int depth = 0;
        for (int i = open; ; i++) {
            String token = tokens.get(i);
            depth += "([{".contains(token) ? 1 : ")]}".contains(token) ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
    }
}
