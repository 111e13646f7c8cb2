package io.consentgate.match;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FetchingCallTest {

    private static final String HOST = "t.example";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "fetch('https://t.example/a')",
                "fetch(\"//t.example/a\")",
                "fetch(`https://t.example/a`)",
                "fetch( 'https://t.example/a')",
                "window.fetch('t.example/a')",
                "navigator.sendBeacon('https://t.example/a')",
                "new EventSource('https://t.example/a')",
                "new WebSocket('https://t.example/a')",
                "importScripts('https://t.example/a')",
                "import('https://t.example/a')",
                "new SharedWorker('https://t.example/a')",
                "image.src='https://t.example/a'",
                "const a='ws://t.example/a'",
                "const a='wss://t.example/a'",
                "wss://t.example/a"
            })
    void addressThatIsFetched_isKnown(String script) {
        assertThat(isBefore(script, 0)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "open('https://t.example/a')",
                "const a='https://t.example/a'",
                "location.href='https://t.example/a'",
                "fetch(https://t.example/a)",
                "prefetch 'https://t.example/a'",
                "a=['https://t.example/a']",
                "'t.example/a'",
                "//t.example/a",
                "t.example/a"
            })
    void otherAddress_isNot(String script) {
        assertThat(isBefore(script, 0)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"fetch('https://t.example/a')", "const a='wss://t.example/a'"})
    void whatStandsBeforeTheScript_isNotLookedAt(String script) {
        int host = script.indexOf(HOST);
        for (int from = Math.max(1, script.indexOf("wss") + 1); from <= host; from++) {
            assertThat(isBefore(script, from)).as("from %d", from).isFalse();
        }
    }

    private static boolean isBefore(String script, int from) {
        byte[] b = script.getBytes(StandardCharsets.US_ASCII);
        return FetchingCall.isBefore(b, from, script.indexOf(HOST));
    }
}
