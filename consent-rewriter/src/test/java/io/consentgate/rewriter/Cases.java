package io.consentgate.rewriter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Our own cases: pages that contact a tracker in a browser, by what they do to hide it, and pages that do not. */
final class Cases {

    private static final List<String> GROUPS = List.of(
            "url-spelling",
            "entities",
            "markup",
            "comment-rawtext",
            "foreign",
            "fetching-attrs",
            "components",
            "css",
            "inline-script",
            "headers");

    /** Text that stands many times: <code>@{70000*x}</code>. */
    private static final Pattern REPEATED = Pattern.compile("@\\{(\\d+)\\*([^}]*)}");

    private Cases() {}

    static List<JsonNode> bypassing() {
        return GROUPS.stream().flatMap(Cases::in).toList();
    }

    static List<JsonNode> benign() {
        return in("benign").toList();
    }

    static Stream<JsonNode> in(String group) {
        String name = "cases/" + group + ".json";
        try (InputStream in = Objects.requireNonNull(Cases.class.getResourceAsStream(name), name)) {
            return StreamSupport.stream(new ObjectMapper().readTree(in).spliterator(), false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String html(JsonNode test) {
        return repeated(test.get("html").asString());
    }

    /** A text with all written out that stands many times in it. */
    static String repeated(String text) {
        return REPEATED.matcher(text)
                .replaceAll(part -> Matcher.quoteReplacement(part.group(2).repeat(Integer.parseInt(part.group(1)))));
    }
}
