package io.consentgate.rewriter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * The tokenizer tests of html5lib, run through the tokenizer that rewrites, whole and at every split. Start and end tags are
 * compared, with their attributes and values. Text, comments and doctypes are passed by as bytes: where they end is seen by
 * a tag that is put behind each input that is complete.
 */
class Html5libTokenizerTest {

    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");

    private static final Found PROBE = new Found(false, "probe", Map.of(), false);

    /** One case in one initial state. */
    private record Run(String name, String opening, Content content, String input, List<Found> expected) {

        /** The same with tags behind it, before which any raw text ends. */
        Run probed(String last) {
            boolean isRaw = content != Content.MARKUP;
            List<Found> tags = new ArrayList<>(expected);
            if (isRaw) {
                tags.add(new Found(true, last, Map.of(), false));
            }
            tags.add(PROBE);
            return new Run(
                    name + ", probed", opening, content, input + (isRaw ? "</" + last + ">" : "") + "<probe>", tags);
        }
    }

    private final List<String> excluded = new ArrayList<>();

    @TestFactory
    Stream<DynamicTest> tags_areThoseOfTheStandard() throws IOException {
        return files().stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> passes(file)));
    }

    @Test
    void allCases_areRead() throws IOException {
        int cases = 0;
        int runs = 0;
        int probed = 0;
        for (Path file : files()) {
            JsonNode tests = tests(file);
            cases += tests.size();
            for (JsonNode test : tests) {
                List<Run> all = runs(test);
                runs += all.size();
                probed += (int)
                        all.stream().filter(run -> run.expected.contains(PROBE)).count();
            }
        }
        excluded.forEach(reason -> System.out.println("html5lib tokenizer, excluded: " + reason));
        System.out.printf(
                "html5lib tokenizer: %d cases, %d runs, %d of them probed, %d excluded%n",
                cases, runs, probed, excluded.size());
        assertThat(cases).isEqualTo(6810);
        assertThat(runs - probed + excluded.size()).isEqualTo(7036);
        assertThat(probed).isGreaterThan(5000);
        assertThat(excluded).hasSizeLessThanOrEqualTo(4);
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(Shared.folder("html5lib-tests").resolve("tokenizer"))) {
            return all.filter(file -> file.toString().endsWith(".test"))
                    .sorted()
                    .toList();
        }
    }

    private static JsonNode tests(Path file) {
        JsonNode root = new ObjectMapper().readTree(file.toFile());
        return root.has("tests") ? root.get("tests") : root.get("xmlViolationTests");
    }

    private void passes(Path file) {
        for (JsonNode test : tests(file)) {
            for (Run run : runs(test)) {
                byte[] input = run.input.getBytes(UTF_8);
                for (int split = 0; split <= input.length; split++) {
                    assertThat(RecordedTokens.of(run.opening, run.content, input, split))
                            .as("%s, split at %d: %s", run.name, split, run.input)
                            .isEqualTo(run.expected);
                }
            }
        }
    }

    private List<Run> runs(JsonNode test) {
        List<Run> runs = new ArrayList<>();
        List<String> states = new ArrayList<>();
        test.path("initialStates").forEach(state -> states.add(state.asString()));
        for (String state : states.isEmpty() ? List.of("Data state") : states) {
            String name = test.get("description").asString() + " in " + state;
            String input = text(test, test.get("input").asString());
            if (isEncodable(input)) {
                Run run = run(name, state, test, input);
                runs.add(run);
                if (isComplete(test, run)) {
                    runs.add(run.probed(last(test)));
                }
            } else {
                excluded.add(name + ": a lone surrogate cannot be in a document of bytes");
            }
        }
        return runs;
    }

    private static Run run(String name, String state, JsonNode test, String input) {
        String last = last(test);
        List<Found> expected = new ArrayList<>();
        test.get("output").forEach(token -> add(test, token, expected));
        return switch (state) {
            case "Data state" -> new Run(name, "", Content.MARKUP, input, expected);
            case "PLAINTEXT state" -> new Run(name, "<plaintext>", Content.PLAIN, input, expected);
            case "RCDATA state", "RAWTEXT state" -> new Run(name, "<" + last + ">", Content.TEXT, input, expected);
            case "Script data state" -> new Run(name, "<" + last + ">", Content.SCRIPT, input, expected);
            case "CDATA section state" -> new Run(name, "<![CDATA[", Content.MARKUP, input, expected);
            default -> throw new AssertionError(state);
        };
    }

    private static String last(JsonNode test) {
        return test.path("lastStartTag").asString("none-such");
    }

    /** Does the input end neither in a tag nor in a comment, doctype or section? Plain text never ends. */
    private static boolean isComplete(JsonNode test, Run run) {
        for (JsonNode error : test.path("errors")) {
            if (error.path("code").asString("").startsWith("eof-")) {
                return false;
            }
        }
        JsonNode output = test.get("output");
        String last = output.path(output.size() - 1).path(0).asString("");
        boolean isOpen = (last.equals("Comment") || last.equals("DOCTYPE")) && !run.input.endsWith(">");
        return run.content != Content.PLAIN && !isOpen;
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
