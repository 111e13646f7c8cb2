package io.consentgate.banner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Puts our script together from its files and makes it short: without comments and needless space, and with one or two
 * letters for each name that it declares itself. It knows the JavaScript that our files keep to, one function a file and
 * no object's property written in short, and nothing more.
 */
final class Shortened {

    private static final Pattern TOKEN = Pattern.compile("""
            '(?:[^'\\\\\\n]|\\\\.)*'|"(?:[^"\\\\\\n]|\\\\.)*"\
            |(?<=[(,=:?!&|;\\[{]\\s{0,20}|return\\s)/(?![/*])(?:[^/\\\\\\[\\n]|\\\\.|\\[(?:[^\\]\\\\]|\\\\.)*\\])+/[a-z]*\
            |//[^\\n]*|[A-Za-z_$][\\w$]*|\\d[\\w.]*|=>|\\S""");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_$][\\w$]*");
    private static final String LETTERS = "etnroisacldupmhfgvbkwyxjqz";
    private static final String CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ$_";

    private final Map<String, String> shared = new HashMap<>();
    private final StringBuilder out = new StringBuilder("(function(){'use strict';");

    private Shortened() {}

    /**
     * The script of these files, in their order.
     *
     * @param files texts by file name; what {@code page.js} declares is shared by all, as is each function
     */
    static String of(Map<String, String> files) {
        Shortened script = new Shortened();
        Map<String, List<String>> tokens = new LinkedHashMap<>();
        files.forEach((name, text) -> tokens.put(name, tokens(text)));
        tokens.forEach(
                (name, file) -> (name.equals("page.js") ? declared(file) : List.of(stem(name))).forEach(script::share));
        tokens.forEach((name, file) -> script.add(file, script.local(name, file)));
        return script.out.append("})();\n").toString();
    }

    private static List<String> tokens(String text) {
        return TOKEN.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(token -> !token.startsWith("//"))
                .toList();
    }

    private void share(String name) {
        int number = shared.size();
        int capital = number % CAPITALS.length();
        int round = number / CAPITALS.length();
        shared.put(name, CAPITALS.charAt(capital) + (round == 0 ? "" : String.valueOf(LETTERS.charAt(round - 1))));
    }

    /** The names that a file keeps to itself; they hide shared ones. */
    private Map<String, String> local(String file, List<String> tokens) {
        Map<String, String> local = new HashMap<>();
        if (!file.equals("page.js")) {
            for (String name : declared(tokens)) {
                if (!name.equals(stem(file))) {
                    local.put(name, String.valueOf(LETTERS.charAt(local.size())));
                }
            }
        }
        return local;
    }

    private static Set<String> declared(List<String> tokens) {
        Set<String> names = new LinkedHashSet<>();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            switch (tokens.get(i)) {
                case "var", "let", "const" -> names.add(tokens.get(i + 1));
                case "function" -> names.addAll(parameters(tokens, i + 1));
                case "catch" ->
                    names.addAll(i > 0 && tokens.get(i - 1).equals(".") ? List.of() : parameters(tokens, i + 1));
                case "=>" -> names.addAll(before(tokens, i - 1));
                default -> {
                    // declares nothing
                }
            }
        }
        return names;
    }

    /** The names up to the end of a parameter list, that of a function among them. */
    private static List<String> parameters(List<String> tokens, int from) {
        List<String> names = new ArrayList<>();
        if (tokens.get(from).equals("{")) {
            return names;
        }
        for (int i = from; !tokens.get(i).equals(")"); i++) {
            if (NAME.matcher(tokens.get(i)).matches()) {
                names.add(tokens.get(i));
            }
        }
        return names;
    }

    private static List<String> before(List<String> tokens, int arrow) {
        int from = arrow;
        while (tokens.get(arrow).equals(")") && !tokens.get(from).equals("(")) {
            from--;
        }
        return tokens.subList(from, arrow + 1).stream()
                .filter(token -> NAME.matcher(token).matches())
                .toList();
    }

    private void add(List<String> tokens, Map<String, String> local) {
        String last = "";
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            String next = i + 1 < tokens.size() ? tokens.get(i + 1) : "";
            boolean property = last.equals(".") || (next.equals(":") && (last.equals("{") || last.equals(",")));
            put(property ? token : shorter(token, local));
            last = token;
        }
    }

    private String shorter(String token, Map<String, String> local) {
        return token.equals("const") || token.equals("var")
                ? "let"
                : local.getOrDefault(token, shared.getOrDefault(token, token));
    }

    private void put(String token) {
        char before = out.charAt(out.length() - 1);
        if (before == ';' && token.equals("}")) {
            out.setLength(out.length() - 1);
        } else if (isWord(before) && isWord(token.charAt(0))) {
            out.append(' ');
        }
        out.append(token);
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$';
    }

    private static String stem(String file) {
        return file.substring(0, file.length() - ".js".length());
    }
}
