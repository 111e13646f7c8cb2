package io.consentgate.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Somebody who tries ids to find other people's records. The ledger here cannot be read, and an answer that needs it says
 * so: so none of theirs does, and no time that it takes can tell them anything.
 */
class EnumerationTest {

    private static final int GUESSES = 10_000;
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    @TempDir
    Path data;

    private final Random random = new Random(7);
    private JettySite site;

    @BeforeEach
    void start() throws Exception {
        ConsentFilter filter = ConsentFilter.builder()
                .data(data)
                .policy(Policies.shop())
                .ledger(new BrokenLedger())
                .build();
        site = new JettySite(filter).start();
    }

    @AfterEach
    void stop() throws Exception {
        site.close();
    }

    @Test
    @Timeout(120)
    void guessedIds_areAllAnsweredAlikeWithoutALook() throws Exception {
        String own = site.answered("action=accept");
        assertThat(site.get("/consent/records", "Cookie", own).statusCode()).isEqualTo(503);
        HttpResponse<String> none = site.get("/consent/records");
        assertThat(none.body()).isEqualTo("{\"records\":[]}");

        for (int i = 0; i < GUESSES; i++) {
            HttpResponse<String> answer = site.get("/consent/records", "Cookie", guess(own));
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.body()).isEqualTo(none.body());
            assertThat(undated(answer)).isEqualTo(undated(none));
        }
    }

    /**
     * The cookie with one to three other letters than its own, whatever their case: of two headers of one connection that
     * differ in nothing else, Jetty shows the first again.
     */
    private String guess(String own) {
        StringBuilder guess = new StringBuilder(own);
        int first = "consent=".length();
        for (int letters = 1 + random.nextInt(3);
                letters > 0 || guess.toString().equalsIgnoreCase(own);
                letters--) {
            guess.setCharAt(
                    first + random.nextInt(own.length() - first), ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return guess.toString();
    }

    private static Map<String, List<String>> undated(HttpResponse<String> answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.remove("date");
        return headers;
    }
}
