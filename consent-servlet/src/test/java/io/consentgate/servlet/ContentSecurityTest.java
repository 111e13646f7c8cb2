package io.consentgate.servlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.consentgate.report.Finding;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A content security policy made from consent: beside the site's own, for pages alone. */
class ContentSecurityTest {

    private static final String ENFORCED = "Content-Security-Policy";
    private static final String REPORTED = "Content-Security-Policy-Report-Only";

    @TempDir
    Path data;

    @Test
    void enforced_holdsAPageToItsVisitorsConsent() throws Exception {
        try (JettySite site = site("enforce")) {
            HttpResponse<String> before = site.get("/page");
            assertThat(before.headers().allValues(ENFORCED))
                    .hasSize(2)
                    .startsWith("script-src 'nonce-abc' https:")
                    .last()
                    .asString()
                    .startsWith("default-src 'self' 'unsafe-inline'")
                    .contains(" js.stripe.com ", " cdn.own.example; ")
                    .endsWith("; report-uri /consent/reports")
                    .doesNotContain("hotjar", "google-analytics");
            assertThat(before.headers().allValues(REPORTED)).isEmpty();

            String granted = site.answered("action=save&vendor=hotjar");
            assertThat(site.get("/page", "Cookie", granted)
                            .headers()
                            .allValues(ENFORCED)
                            .get(1))
                    .contains(" hotjar.com *.hotjar.com ")
                    .doesNotContain("google-analytics", "facebook");
            assertThat(site.get("/site.css").headers().allValues(ENFORCED)).isEmpty();
        }
    }

    @Test
    void reports_feedTheListOfThirdParties() throws Exception {
        ConsentFilter filter = filter("report-only");
        try (JettySite site = new JettySite(filter)
                .serve("/page", Pages.html("<!doctype html><title>t</title>"))
                .start()) {
            assertThat(site.get("/page").headers().firstValue(REPORTED).orElse(""))
                    .startsWith("default-src 'self'");
            assertThat(report(
                            site,
                            "{\"csp-report\":{\"blocked-uri\":\"https://static.hotjar.com/c/hotjar-1.js?u=me\"}}"))
                    .isEqualTo(204);
            assertThat(report(site, "{\"csp-report\":{\"blocked-uri\":\"https://new.tracker.example/x?u=me\"}}"))
                    .isEqualTo(204);
            assertThat(report(site, "{\"csp-report\":{\"blocked-uri\":\"inline\"}}"))
                    .isEqualTo(204);
            assertThat(report(site, "{\"csp-report\":[")).isEqualTo(400);
            assertThat(report(
                            site,
                            "[{\"type\":\"csp-violation\",\"body\":{\"blockedURL\":\"https://next.tracker.example/y\"}},"
                                    + "{\"type\":\"deprecation\",\"body\":{}}]"))
                    .isEqualTo(204);
            assertThat(report(site, "[]")).isEqualTo(400);
            assertThat(report(site, "{}")).isEqualTo(400);
            assertThat(report(site, "x".repeat(10_000))).isEqualTo(413);
            assertThat(site.get("/consent/reports").statusCode()).isEqualTo(405);
        }
        assertThat(filter.findings().all())
                .extracting(Finding::sort, Finding::subject)
                .containsExactlyInAnyOrder(
                        Tuple.tuple(Finding.Sort.PAST_THE_FILTER, "hotjar"),
                        Tuple.tuple(Finding.Sort.UNKNOWN_THIRD_PARTY, "new.tracker.example"),
                        Tuple.tuple(Finding.Sort.UNKNOWN_THIRD_PARTY, "next.tracker.example"));
    }

    @Test
    void reportOfAPageForEverybody_isNoNewsWhereItsVisitorAgreed() throws Exception {
        ConsentFilter filter = ConsentFilter.builder()
                .data(data)
                .policy(Policies.shop())
                .cache(CacheMode.SHARED)
                .set(Setting.CONTENT_SECURITY, "report-only")
                .build();
        String hotjar = "{\"csp-report\":{\"blocked-uri\":\"https://static.hotjar.com/c/hotjar-1.js\"}}";
        try (JettySite site = new JettySite(filter).start()) {
            assertThat(report(site, hotjar, "Cookie", site.answered("action=save&vendor=hotjar")))
                    .isEqualTo(204);
            assertThat(filter.findings().all()).isEmpty();
            assertThat(report(site, hotjar, "Cookie", site.answered("action=reject")))
                    .isEqualTo(204);
        }
        assertThat(filter.findings().all())
                .extracting(Finding::sort, Finding::subject)
                .containsExactly(Tuple.tuple(Finding.Sort.PAST_THE_FILTER, "hotjar"));
    }

    @Test
    void policyThatIsTooLong_isLeftOutAndReported() throws Exception {
        String hosts = IntStream.range(0, 150)
                .mapToObj(i -> "content-delivery-" + i + ".example")
                .collect(Collectors.joining(","));
        ConsentFilter filter = ConsentFilter.builder()
                .data(data)
                .policy(Policies.shop())
                .set(Setting.CONTENT_SECURITY, "enforce")
                .set(Setting.CONTENT_HOSTS, hosts)
                .build();
        try (JettySite site = new JettySite(filter)
                .serve("/page", Pages.html("<!doctype html><title>t</title>"))
                .start()) {
            assertThat(site.get("/page").headers().allValues(ENFORCED)).isEmpty();
        }
        assertThat(filter.findings().count(Finding.Sort.TOO_LONG)).isEqualTo(1);
    }

    @Test
    void off_sendsNone() throws Exception {
        try (JettySite site = site("off")) {
            assertThat(site.get("/page").headers().allValues(ENFORCED))
                    .containsExactly("script-src 'nonce-abc' https:");
            assertThat(site.get("/page").headers().allValues(REPORTED)).isEmpty();
        }
    }

    @Test
    void hostThatIsNone_stopsTheStart() {
        ConsentFilter filter = ConsentFilter.builder()
                .data(data)
                .policy(Policies.shop())
                .set(Setting.CONTENT_SECURITY, "enforce")
                .set(Setting.CONTENT_HOSTS, "a.example; script-src *")
                .build();

        assertThatThrownBy(() -> new JettySite(filter).start())
                .hasMessageContaining("content-hosts")
                .hasMessageContaining("is no host");
    }

    private JettySite site(String mode) throws Exception {
        return new JettySite(filter(mode))
                .serve("/page", Pages.of((request, response) -> {
                    response.setHeader(ENFORCED, "script-src 'nonce-abc' https:");
                    response.setContentType("text/html");
                    response.getWriter().write("<!doctype html><title>t</title>");
                }))
                .serve("/site.css", Pages.of((request, response) -> {
                    response.setContentType("text/css");
                    response.getWriter().write("@import \"https://static.hotjar.com/a.css\";");
                }))
                .start();
    }

    private ConsentFilter filter(String mode) {
        return ConsentFilter.builder()
                .data(data)
                .policy(Policies.shop())
                .set(Setting.CONTENT_SECURITY, mode)
                .set(Setting.CONTENT_HOSTS, "cdn.own.example")
                .build();
    }

    private static int report(JettySite site, String json, String... headers) throws Exception {
        return site.send(
                        HttpRequest.newBuilder(site.uri("/consent/reports"))
                                .header("Content-Type", "application/csp-report")
                                .POST(HttpRequest.BodyPublishers.ofString(json)),
                        headers)
                .statusCode();
    }
}
