package io.consentgate.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.consentgate.report.Finding;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ModesTest {

    private static final String PAGE =
            "<!doctype html><title>t</title><img src=https://www.facebook.com/tr?id=1><p>keep</p>";

    @TempDir
    Path data;

    @Test
    void observing_changesNothingAndReports() throws Exception {
        ConsentFilter filter = builder().mode(Mode.OBSERVE).build();
        try (JettySite site =
                new JettySite(filter).serve("/page", Pages.html(PAGE)).start()) {
            HttpResponse<String> answer = site.get("/page", "Cookie", "_ga=1");

            assertThat(answer.body()).isEqualTo(PAGE);
            assertThat(answer.headers().firstValue("Cache-Control")).isEmpty();
            assertThat(filter.findings().all())
                    .extracting(Finding::sort, Finding::subject)
                    .contains(org.assertj.core.groups.Tuple.tuple(Finding.Sort.BLOCKED, "meta-pixel"));
        }
    }

    @Test
    void off_doesNothing_andSwitchingOnTakesEffectAtOnce() throws Exception {
        ConsentFilter filter = builder().mode(Mode.OFF).build();
        try (JettySite site =
                new JettySite(filter).serve("/page", Pages.html(PAGE)).start()) {
            assertThat(site.get("/page").body()).isEqualTo(PAGE);
            filter.mode(Mode.ENFORCE);
            assertThat(site.get("/page").body()).contains("data-consent-blocked");
        }
    }

    @Test
    void excludedPath_isNotWrapped() throws Exception {
        ConsentFilter filter = builder().set(Setting.EXCLUDE, "/raw").build();
        try (JettySite site =
                new JettySite(filter).serve("/raw/page", Pages.html(PAGE)).start()) {
            assertThat(site.get("/raw/page").body()).isEqualTo(PAGE);
        }
    }

    @Test
    void head_promisesNoLength() throws Exception {
        try (JettySite site = new JettySite(builder().build())
                .serve("/page", Pages.html(PAGE))
                .start()) {
            HttpResponse<String> head = site.send(
                    HttpRequest.newBuilder(site.uri("/page")).method("HEAD", HttpRequest.BodyPublishers.noBody()));

            assertThat(head.statusCode()).isEqualTo(200);
            assertThat(head.body()).isEmpty();
        }
    }

    @Test
    void errorPage_isBlockedToo() throws Exception {
        JettySite site = new JettySite(builder().build()).serve("/broken", Pages.of((q, r) -> {
            r.setStatus(404);
            r.setContentType("text/html");
            r.getWriter().write(PAGE);
        }));
        try (site) {
            HttpResponse<String> answer = site.start().get("/broken");

            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(answer.body()).contains("data-consent-blocked", "id=\"consent-banner\"");
        }
    }

    @Test
    void policyWithAMistake_stopsTheStartAndSaysWhere() throws Exception {
        Path policy = data.resolve("policy.json");
        Files.writeString(
                policy, "{\"controller\": {\"name\": \"A\", \"contact\": \"a@b.example\"}, \"vendors\": [\"hotjer\"]}");

        assertThatThrownBy(() -> new JettySite(ConsentFilter.builder()
                                .data(data)
                                .policy(policy)
                                .build())
                        .start())
                .hasMessageContaining("policy.json:1:")
                .hasMessageContaining("hotjar");
    }

    @Test
    void wrongSetting_namesItsOriginAndWhatIsAllowed() {
        ConsentFilter filter = builder().set(Setting.MODE, "enforced").build();

        assertThatThrownBy(() -> new JettySite(filter).start())
                .hasMessage("mode, set by builder, is \"enforced\"; allowed: enforce, observe or off");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "many", "10000000", "99999999999999999999"})
    void numberThatIsNone_namesWhatIsAllowed(String text) {
        ConsentFilter filter = builder().set(Setting.ANSWERS_PER_MINUTE, text).build();

        assertThatThrownBy(() -> new JettySite(filter).start())
                .hasMessageContaining("answers-per-minute, set by builder, is \"" + text + '"')
                .hasMessageEndingWith("allowed: a number from 1 to 9999999");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1.5", "16 MB", "10000000"})
    void sizeThatIsNone_namesWhatIsAllowed(String text) {
        ConsentFilter filter = builder().set(Setting.PAGE_MEMORY, text).build();

        assertThatThrownBy(() -> new JettySite(filter).start())
                .hasMessage("page-memory, set by builder, is \"" + text + "\"; allowed: a number from 0 to 9999999");
    }

    @Test
    void settings_areToldWithOriginAndWithoutKeys() throws Exception {
        String key = "k1:" + "A".repeat(43);
        ConsentFilter filter = builder().set(Setting.KEYS, key).build();
        try (JettySite site = new JettySite(filter).start()) {
            assertThat(filter.settings()).contains("keys = ********  (builder)", "mode = enforce  (default)");
            assertThat(site.get("/consent/state").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void ownPages_mayNotBeFramedByOthers() throws Exception {
        try (JettySite site = new JettySite(builder().build()).start()) {
            HttpResponse<String> settings = site.get("/consent/settings");

            assertThat(settings.statusCode()).isEqualTo(200);
            assertThat(settings.headers().firstValue("Content-Security-Policy").orElse(""))
                    .contains("frame-ancestors");
            assertThat(settings.body()).contains("data-consent-action=\"reject\"");
            assertThat(site.get("/consent/policy").body()).contains("Nordhost AB");
            assertThat(site.get("/consent/nothing").statusCode()).isEqualTo(404);
            assertThat(site.get("/consentual").statusCode()).isEqualTo(404);
            assertThat(new String(settings.body().getBytes(StandardCharsets.UTF_8), StandardCharsets.US_ASCII))
                    .isEqualTo(settings.body());
        }
    }

    private ConsentFilterBuilder builder() {
        return ConsentFilter.builder().data(data).policy(Policies.shop());
    }
}
