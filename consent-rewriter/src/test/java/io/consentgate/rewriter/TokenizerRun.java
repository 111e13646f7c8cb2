package io.consentgate.rewriter;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.consentgate.rewriter.RecordedTokens.Found;
import java.io.IOException;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** One of html5lib's tokenizer tests in one initial state. */
record TokenizerRun(String name, String opening, Content content, String input, List<Found> expected) {

    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");

    private static final Found PROBE = new Found(false, "probe", Map.of(), false);

    static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(Shared.folder("html5lib-tests").resolve("tokenizer"))) {
            return all.filter(file -> file.toString().endsWith(".test"))
                    .sorted()
                    .toList();
        }
    }

    static JsonNode tests(Path file) {
        JsonNode root = new ObjectMapper().readTree(file.toFile());
        return root.has("tests") ? root.get("tests") : root.get("xmlViolationTests");
    }

    /** A test in all its initial states, each with and without a probe where it can have one; nothing for what no bytes can be. */
    static List<TokenizerRun> of(JsonNode test) {
        List<TokenizerRun> runs = new ArrayList<>();
        for (String state : states(test)) {
            String input = text(test, test.get("input").asString());
            if (isEncodable(input)) {
                TokenizerRun run = of(test.get("description").asString() + " in " + state, state, test, input);
                runs.add(run);
                if (run.isComplete(test)) {
                    runs.add(run.probed(last(test)));
                }
            }
        }
        return runs;
    }

    static List<String> states(JsonNode test) {
        List<String> states = new ArrayList<>();
        test.path("initialStates").forEach(state -> states.add(state.asString()));
        return states.isEmpty() ? List.of("Data state") : states;
    }

    private static TokenizerRun of(String name, String state, JsonNode test, String input) {
        String last = last(test);
        List<Found> expected = new ArrayList<>();
        test.get("output").forEach(token -> add(test, token, expected));
        return switch (state) {
            case "Data state" -> new TokenizerRun(name, "", Content.MARKUP, input, expected);
            case "PLAINTEXT state" -> new TokenizerRun(name, "<plaintext>", Content.PLAIN, input, expected);
            case "RCDATA state", "RAWTEXT state" ->
                new TokenizerRun(name, "<" + last + ">", Content.TEXT, input, expected);
            case "Script data state" -> new TokenizerRun(name, "<" + last + ">", Content.SCRIPT, input, expected);
            case "CDATA section state" -> new TokenizerRun(name, "<![CDATA[", Content.MARKUP, input, expected);
            default -> throw new AssertionError(state);
        };
    }

    /** The same with tags behind it, before which any raw text ends. */
    private TokenizerRun probed(String last) {
        boolean isRaw = content != Content.MARKUP;
        List<Found> tags = new ArrayList<>(expected);
        if (isRaw) {
            tags.add(new Found(true, last, Map.of(), false));
        }
        tags.add(PROBE);
        return new TokenizerRun(
                name + ", probed", opening, content, input + (isRaw ? "</" + last + ">" : "") + "<probe>", tags);
    }

    boolean isProbed() {
        return expected.contains(PROBE);
    }

    private static String last(JsonNode test) {
        return test.path("lastStartTag").asString("none-such");
    }

    /** Does the input end neither in a tag nor in a comment, doctype or section? Plain text never ends. */
    private boolean isComplete(JsonNode test) {
        for (JsonNode error : test.path("errors")) {
            if (error.path("code").asString("").startsWith("eof-")) {
                return false;
            }
        }
        JsonNode output = test.get("output");
        String last = output.path(output.size() - 1).path(0).asString("");
        boolean isOpen = (last.equals("Comment") || last.equals("DOCTYPE")) && !input.endsWith(">");
        return content != Content.PLAIN && !isOpen;
    }

    private static void add(JsonNode test, JsonNode token, List<Found> expected) {
        String kind = token.get(0).asString();
        if (kind.equals("StartTag")) {
            Map<String, String> attributes = new TreeMap<>();
            token.get(2)
                    .properties()
                    .forEach(entry -> attributes.put(
                            text(test, entry.getKey()),
                            text(test, entry.getValue().asString())));
            boolean selfClosing = token.size() > 3 && token.get(3).asBoolean();
            expected.add(new Found(false, text(test, token.get(1).asString()), attributes, selfClosing));
        } else if (kind.equals("EndTag")) {
            expected.add(new Found(true, text(test, token.get(1).asString()), Map.of(), false));
        }
    }

    private static String text(JsonNode test, String text) {
        if (!test.path("doubleEscaped").asBoolean(false)) {
            return text;
        }
        return ESCAPE.matcher(text)
                .replaceAll(
                        match -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(match.group(1), 16))));
    }

    private static boolean isEncodable(String input) {
        try {
            UTF_8.newEncoder().onMalformedInput(CodingErrorAction.REPORT).encode(CharBuffer.wrap(input));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
