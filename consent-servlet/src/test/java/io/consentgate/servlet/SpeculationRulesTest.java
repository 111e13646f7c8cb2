package io.consentgate.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a {@code Speculation-Rules} header leads to: rules that the site serves by themselves. */
class SpeculationRulesTest {

    private static final String OWN = "{\"prefetch\":[{\"where\":{\"href_matches\":\"/*\"}}]}";
    private static final String TRACKING =
            "{\"prefetch\":[{\"urls\":[\"https://static.hotjar.com/a\"],\"eagerness\":\"immediate\"}]}";

    @TempDir
    Path data;

    private JettySite site;
    private String rules = OWN;
    private String type = "application/speculationrules+json";
    private String encoding = "";

    @BeforeEach
    void start() throws Exception {
        site = JettySite.shop(data).serve("/rules", Pages.of(this::answer)).start();
    }

    @AfterEach
    void stop() throws Exception {
        site.close();
    }

    @Test
    void ownPages_areFetchedAhead() throws Exception {
        HttpResponse<String> answer = rules();

        assertThat(answer.body()).isEqualTo(OWN);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("public, max-age=60");
        assertThat(answer.headers().firstValue("Content-Length")).hasValue(String.valueOf(OWN.length()));
    }

    @Test
    void trackersPage_isFetchedAheadOnlyAfterAYes() throws Exception {
        rules = TRACKING;

        assertThat(rules().body()).isEqualTo("{}");
        assertThat(rules("Cookie", site.answered("action=accept")).body()).isEqualTo(TRACKING);
        assertThat(rules().headers().firstValue("Cache-Control").orElse("")).startsWith("private");
    }

    @Test
    void pagesOfTheOwnHosts_areFetchedAhead() throws Exception {
        String plain = "{\"prefetch\":[{\"where\":{\"href_matches\":\"" + site.uri("/") + "*\"}}]}";
        for (String scheme : new String[] {"http://", "http{s}?://", "*://"}) {
            rules = plain.replace("http://", scheme);
            assertThat(rules().body()).isEqualTo(rules);
        }
        rules = plain.replace("http://", "http://www-");
        assertThat(rules().body()).isEqualTo("{}");
    }

    @Test
    void linksToAnywhere_areNotFetchedAhead() throws Exception {
        rules = "{\"prerender\":[{\"source\":\"document\",\"eagerness\":\"immediate\"}]}";

        assertThat(rules().body()).isEqualTo("{}");
    }

    @Test
    void charset_isNotWhatItSays() throws Exception {
        rules = TRACKING;
        for (String charset : new String[] {"x-unheard-of", "utf-16le"}) {
            type = "application/speculationrules+json; charset=" + charset;
            assertThat(rules().body()).as(charset).isEqualTo("{}");
        }
    }

    @Test
    void rulesThatCannotBeRead_areNotSent() throws Exception {
        encoding = "br";
        HttpResponse<String> answer = rules();

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void rulesThatAreTooLong_areNotSent() throws Exception {
        rules = OWN + " ".repeat(1 << 19);

        assertThat(rules().body()).isEqualTo("{}");
    }

    private HttpResponse<String> rules(String... headers) throws Exception {
        List<String> all = new ArrayList<>(List.of(headers));
        all.addAll(List.of("Sec-Fetch-Dest", "speculationrules", "Accept-Encoding", "gzip"));
        return site.get("/rules", all.toArray(String[]::new));
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        assertThat(request.getHeader("Accept-Encoding"))
                .as("rules are asked for plain")
                .isNull();
        response.setContentType(type);
        response.setHeader("Cache-Control", "public, max-age=60");
        if (!encoding.isEmpty()) {
            response.setHeader("Content-Encoding", encoding);
        }
        byte[] bytes = rules.getBytes(StandardCharsets.UTF_8);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
