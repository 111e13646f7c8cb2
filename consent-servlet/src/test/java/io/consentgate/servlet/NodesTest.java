package io.consentgate.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes of one site while a new policy goes from one to the other. */
class NodesTest {

    private static final Pattern RULES = Pattern.compile("/consent/asset/rules-[0-9a-f]{16}[.]js");

    @TempDir
    Path one;

    @TempDir
    Path other;

    @Test
    void rulesOfAPageFromAnotherNode_areThoseOfThisOne_andNobodyKeepsThem() throws Exception {
        try (JettySite before = site(ConsentFilter.builder().data(one).policy(Policies.shop()));
                JettySite after = site(ConsentFilter.builder().data(other))) {
            String old = rules(before);
            HttpResponse<String> own = after.get(rules(after));
            HttpResponse<String> borrowed = after.get(old);

            assertThat(rules(after)).isNotEqualTo(old);
            assertThat(own.headers().firstValue("Cache-Control")).hasValue("public, max-age=31536000, immutable");
            assertThat(borrowed.statusCode()).isEqualTo(200);
            assertThat(borrowed.body()).isEqualTo(own.body());
            assertThat(borrowed.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(after.get("/consent/asset/else-0000000000000000.js").statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void visitorsWhoAreAskedAboutDifferentVendors_areOfDifferentClasses() throws Exception {
        String[] tags = new String[2];
        String[] vendors = {"\"hotjar\"", "\"matomo\""};
        String[] answers = new String[2];
        for (int i = 0; i < 2; i++) {
            try (JettySite earlier = site(ConsentFilter.builder().data(one).policy(policy(vendors[i])))) {
                answers[i] = earlier.answered("action=reject");
            }
        }
        try (JettySite now = site(ConsentFilter.builder().data(one).policy(policy(vendors[0] + ',' + vendors[1])))) {
            for (int i = 0; i < 2; i++) {
                HttpResponse<String> page = now.get("/page", "Cookie", answers[i]);
                assertThat(page.body()).contains("id=\"consent-banner\"");
                tags[i] = page.headers().firstValue("ETag").orElseThrow();
            }
        }
        assertThat(tags[0]).isNotEqualTo(tags[1]);
    }

    private Path policy(String vendors) throws IOException {
        return Files.writeString(
                other.resolve("policy.json"),
                "{\"controller\": {\"name\": \"Shop\", \"contact\": \"dpo@shop.example\"}, \"vendors\": [" + vendors
                        + "]}");
    }

    private static JettySite site(ConsentFilterBuilder filter) throws Exception {
        return new JettySite(filter.build())
                .serve("/page", Pages.of(NodesTest::tagged))
                .start();
    }

    private static String rules(JettySite site) throws Exception {
        Matcher rules = RULES.matcher(site.get("/page").body());
        assertThat(rules.find()).isTrue();
        return rules.group();
    }

    /** A page that caches may keep by its tag. */
    private static void tagged(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("ETag", "\"1\"");
        response.setContentType("text/html;charset=utf-8");
        response.getWriter().write("<!doctype html><title>t</title>");
    }
}
