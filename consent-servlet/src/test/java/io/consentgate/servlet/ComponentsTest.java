package io.consentgate.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.consentgate.report.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Custom elements that name their vendor by a word. */
class ComponentsTest {

    private static final String POLICY = """
            {"controller": {"name": "Shop AB", "contact": "dpo@shop.example"}, "languages": ["en"],
             "vendors": ["google-analytics", "google-ads"], "unknownThirdParties": "%s"}""";
    private static final String PAGE = """
            <!doctype html><title>t</title><body>
            <script async src="https://cdn.ampproject.org/v0.js"></script>
            <amp-analytics type="gtag"></amp-analytics>
            <amp-ad type="dable"></amp-ad>
            <amp-ad type="a &lt;word&gt;"></amp-ad>""";

    @TempDir
    Path data;

    @Test
    void elementOfSeveralVendors_waitsForAllOfThem() throws Exception {
        try (JettySite site = site(filter("allow"))) {
            assertThat(site.get("/page").body())
                    .contains("<amp-analytics-blocked data-consent-blocked=\"google-ads google-analytics\"")
                    .contains("<script async src=\"https://cdn.ampproject.org/v0.js\">");
            assertThat(page(site, "action=save&vendor=google-analytics"))
                    .contains("<amp-analytics-blocked data-consent-blocked=\"google-ads\"");
            assertThat(page(site, "action=accept")).contains("<amp-analytics type=\"gtag\"></amp-analytics>");
        }
    }

    @Test
    void wordThatNobodyKnows_isReportedAndPasses() throws Exception {
        ConsentFilter filter = filter("allow");
        try (JettySite site = site(filter)) {
            assertThat(site.get("/page").body()).contains("<amp-ad type=\"dable\"></amp-ad>");
        }
        assertThat(filter.findings().all())
                .extracting(Finding::sort, Finding::subject)
                .contains(
                        Tuple.tuple(Finding.Sort.UNKNOWN_THIRD_PARTY, "amp-ad type=dable"),
                        Tuple.tuple(Finding.Sort.UNKNOWN_THIRD_PARTY, "amp-ad"));
    }

    @Test
    void wordThatNobodyKnows_isHeldBackWhereTheSiteSaysSo() throws Exception {
        try (JettySite site = site(filter("block"))) {
            assertThat(site.get("/page").body())
                    .contains("<amp-ad-blocked data-consent-blocked=\"unknown-third-party\"")
                    .contains("</amp-ad-blocked>")
                    .contains("<script async src=\"https://cdn.ampproject.org/v0.js\">");
        }
    }

    private static String page(JettySite site, String answer) throws Exception {
        return site.get("/page", "Cookie", site.answered(answer)).body();
    }

    private ConsentFilter filter(String unknown) throws IOException {
        Path policy = data.resolve("policy.json");
        Files.writeString(policy, POLICY.formatted(unknown));
        return ConsentFilter.builder().data(data).policy(policy).build();
    }

    private static JettySite site(ConsentFilter filter) throws Exception {
        return new JettySite(filter)
                .serve("/page", Pages.of((request, response) -> {
                    response.setContentType("text/html; charset=utf-8");
                    response.getWriter().write(PAGE);
                }))
                .start();
    }
}
