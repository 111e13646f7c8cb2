package io.consentgate.rewriter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the fixtures of whole pages do not hold: rules that are written oddly, and such as nobody can read. */
class SpeculationRulesTest {

    private static final String OWN = "{\"where\":{\"href_matches\":\"/*\"}}";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<!-- no rules -->",
                "{\"prefetch\":[" + OWN + "]",
                "{\"prefetch\":[" + OWN + "]}}",
                "{\"prefetch\":[" + OWN + ",]}",
                "{prefetch:[" + OWN + "]}",
                "{\"prefetch\" [" + OWN + "]}",
                "{\"prefetch\":[{\"where\":{\"href_matches\":\"/*\"},\"where\":{}}]}",
                "{\"prefetch\":[{\"where\":{\"href_matches\":\"/*",
                "@{100*[}@{100*]}"
            })
    void whatCannotBeRead_isBlocked(String rules) {
        assertThat(label(rules)).isEqualTo("unreadable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"href_matches\":[]}",
                "{\"or\":[]}",
                "{\"and\":{\"selector_matches\":\"/\"}}",
                "{\"href_matches\":\"//*\"}",
                "{\"href_matches\":\"/\\\\*\"}",
                "{\"href_matches\":\"*\"}",
                "{\"href_matches\":[[\"/*\"]]}",
                "{\"href_matches\":{\"protocol\":\"http{s}?\"}}",
                "{\"href_matches\":{\"baseURL\":\"https://a.example/\"}}",
                "{\"href_matches\":\"https://a.example/*\"}",
                "{\"href_matches\":\"https://*.site.example/*\"}",
                "{\"href_matches\":\"https://site.example*/*\"}",
                "{\"href_matches\":\"https://site.example{.a}?/*\"}",
                "{\"href_matches\":\"https://site.example:a/*\"}",
                "{\"href_matches\":\"https://site.example?/*\"}",
                "{\"href_matches\":\"https://site.example\\\\.a/*\"}",
                "{\"href_matches\":\"https://a@site.example/*\"}",
                "{\"href_matches\":\"https://site.example@a.example/*\"}",
                "{\"href_matches\":\"https://site.example:*a/*\"}",
                "{\"href_matches\":\"https://site.example*:*/*\"}",
                "{\"href_matches\":\"http{s://a.example/}?://site.example/*\"}",
                "{\"href_matches\":\"http{s}?://a.example/*\"}",
                "{\"href_matches\":\"https:///site.example/*\"}",
                "{\"href_matches\":\"//site.example/*\"}",
                "{\"href_matches\":[\"https://site.example/*\",\"https://a.example/*\"]}",
                "{\"href_matches\":{\"hostname\":\"a.example\"}}",
                "{\"href_matches\":{\"hostname\":\"(site.example)\"}}",
                "{\"href_matches\":{\"hostname\":[\"site.example\"]}}",
                "{\"href_matches\":{\"hostname\":\"site.example\",\"username\":\"a\"}}",
                "{\"not\":{\"href_matches\":\"https://site.example/*\"}}",
                "{\"other\":{\"href_matches\":\"/*\"}}",
                "[{\"href_matches\":\"/*\"}]",
                "null"
            })
    void linksThatMayLeadElsewhere_areNotFetched(String where) {
        assertThat(label("{\"prefetch\":[{\"where\":" + where + "}]}")).isEqualTo("unreadable");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[ ]",
                "{ \"a\" : { } , \"b\" : -1.5e+9 , \"c\" : [ true , null ] }",
                "\t{\"prefetch\":\r\n[" + OWN + "]\f}",
                "{\"prefetch\":[{\"where\":{\"and\":[{\"or\":[{\"and\":{\"href_matches\":{\"hash\":\"a\"}}}]},{}]}}]}",
                "{\"prefetch\":[{\"source\":\"list\",\"urls\":[\"/\\\"\\\\\\n\\u00e9\"]}]}",
                "{\"prefetch\":[" + OWN + "," + OWN + "]}",
                "{\"prefetch\":[{\"where\":{\"href_matches\":\"https://site.example/*\"}}]}",
                "{\"prefetch\":[{\"where\":{\"href_matches\":[\"http:\\/\\/site.example/a/:b?\",\"https://site.example:443\"]}}]}",
                "{\"prefetch\":[{\"where\":{\"href_matches\":[\"http{s}?://site.example/*\",\"http(s?)://site.example/*\"]}}]}",
                "{\"prefetch\":[{\"where\":{\"href_matches\":[\"*://site.example/*\",\"http*://site.example:*/*\"]}}]}",
                "{\"prefetch\":[{\"where\":{\"href_matches\":{\"hostname\":\"site.example\",\"protocol\":\"http{s}?\"}}}]}",
                "{\"prefetch\":[{\"where\":{\"and\":[{\"href_matches\":\"https://site.example/*\"},{\"not\":{\"href_matches\":\"*\"}}]}}]}",
                "@{60*[}@{60*]}"
            })
    void ownPages_areFetched(String rules) {
        assertThat(label(rules)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"prefetch\":[{\"urls\":[\"/\",\"//t.example/\"]}]}",
                "{\"prefetch\":[{\"where\":{\"href_matches\":\"/*\"},\"urls\":[\"//t.example/\"]}]}",
                "{\"later\":{\"deeper\":[{\"url\":\"https:\\/\\/t.ex\\u0061mple\\/\"}]}}",
                "\"//t.example/\""
            })
    void vendorsUrl_isBlocked(String rules) {
        assertThat(label(rules)).isEqualTo("t.example");
    }

    private static @Nullable String label(String rules) {
        byte[] bytes = Cases.repeated(rules).getBytes(UTF_8);
        return new SpeculationRules(new HostJudge("t.example")).judge(bytes, 0, bytes.length);
    }
}
