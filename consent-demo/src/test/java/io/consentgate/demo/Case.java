package io.consentgate.demo;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A page that tries to reach a tracker past the filter, or that only looks like it.
 *
 * @param js whether the visitor has JavaScript; yes where absent
 * @param status of the answer; 200 where absent
 * @param click what the visitor clicks on
 * @param leave whether the visitor goes on to another page
 * @param navigation whether the contact is the visitor moving to the tracker's own page
 * @param layer what is expected to stop it: {@code csp} where no text tells; {@code unseen} where the contact cannot be
 *     observed in a browser without a screen
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Case(
        String id,
        String html,
        @JsonProperty("tracker_host") String trackerHost,
        @Nullable String group,
        @Nullable String tier,
        @Nullable Boolean js,
        int status,
        @Nullable String contentType,
        @Nullable String encoding,
        @Nullable Map<String, String> headers,
        @Nullable String click,
        boolean leave,
        boolean navigation,
        @Nullable String layer) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    /** Text that stands many times: <code>@{70000*x}</code>. */
    private static final Pattern REPEATED = Pattern.compile("@\\{(\\d+)\\*([^}]*)}");

    /** The rewriter's own cases, by group. */
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

    Case {
        headers = headers == null ? Map.of() : headers;
        html = REPEATED.matcher(html)
                .replaceAll(part -> Matcher.quoteReplacement(part.group(2).repeat(Integer.parseInt(part.group(1)))));
    }

    /** An ordinary page. */
    static Case page(String id, String html, String trackerHost) {
        return new Case(id, html, trackerHost, null, null, null, 0, null, null, null, null, false, false, null);
    }

    static List<Case> in(Path file) throws IOException {
        return List.of(JSON.readValue(Files.readString(file), Case[].class));
    }

    /** The cases of a file of ours. */
    static List<Case> shipped(String file) {
        return List.of(JSON.readValue(Resources.text(Case.class, file), Case[].class));
    }

    /** The cases that the rewriter is tested with, which browsers are shown as well. */
    static List<Case> own() {
        return GROUPS.stream().flatMap(Case::inGroup).toList();
    }

    /** The pages that contact nobody and must come back as they are. */
    static List<Case> ownBenign() {
        return inGroup("benign").toList();
    }

    private static Stream<Case> inGroup(String group) {
        return Stream.of(JSON.readValue(Resources.text(Case.class, "cases/" + group + ".json"), Case[].class));
    }

    /** The same case with another tracker, wherever it spells out the host of the one it has. */
    Case reaching(String otherHost) {
        Map<String, String> otherHeaders = new HashMap<>(headers);
        otherHeaders.replaceAll((name, value) -> value.replace(trackerHost, otherHost));
        return new Case(
                id,
                html.replace(trackerHost, otherHost),
                otherHost,
                group,
                tier,
                js,
                status,
                contentType,
                encoding,
                otherHeaders,
                click,
                leave,
                navigation,
                layer);
    }

    /** Whether it spells out the host of its tracker. */
    boolean spelledOut() {
        return html.contains(trackerHost) || headers.values().stream().anyMatch(value -> value.contains(trackerHost));
    }

    boolean only(String expected) {
        return expected.equals(layer);
    }

    boolean withJavaScript() {
        return js == null || js;
    }

    @Override
    public String toString() {
        return id;
    }
}
