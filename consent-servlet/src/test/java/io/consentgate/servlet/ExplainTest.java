package io.consentgate.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** While a site is developed its answers say why; never otherwise. */
class ExplainTest {

    private static final String PAGE = """
            <!doctype html><title>t</title><body>
            <script src="https://static.hotjar.com/a.js?x=1&amp;y=2"></script>
            <script>new Image().src = "https://static.hotjar.com/b.gif</script" + ">"</script>
            <img src="https://nobody-knows.example/p.png">""";

    @TempDir
    Path data;

    @Test
    void everyHeaderThatWasDecidedOn_isTold() throws Exception {
        try (JettySite site = started("true")) {
            List<String> timings = site.get("/page").headers().allValues("Server-Timing");
            assertThat(timings)
                    .contains(
                            "consent-header;desc=\"connect https://static.hotjar.com: waits, vendor hotjar,"
                                    + " by rule hotjar.com, unanswered, purpose analytics, source default\"",
                            "consent-header;desc=\"Set-Cookie _hjSession_1: waits, vendor hotjar, by rule _hjSession_*, unanswered, purpose"
                                    + " analytics, source default\"",
                            "consent;desc=\"default, absent\"",
                            "consent-essential;desc=\"runs, no consent needed, purpose essential, source default\"",
                            "consent-analytics;desc=\"waits, unanswered, purpose analytics, source default\"")
                    .noneMatch(timing -> timing.contains("session=1") || timing.contains("JSESSIONID"));
        }
    }

    @Test
    void everyElementThatWasDecidedOn_isToldAtThePagesEnd() throws Exception {
        try (JettySite site = started("true")) {
            assertThat(site.get("/page").body())
                    .contains(
                            "<script type=\"application/json\" id=\"consent-explained\">",
                            "\"subject\":\"https://static.hotjar.com/a.js?x=1&y=2\"",
                            "\"what\":\"inline script\"",
                            "\"why\":\"by rule static.hotjar.com, unanswered, purpose analytics, source default\"",
                            "\"vendor\":\"unknown-third-party\"",
                            "\\u003c/script",
                            "/asset/explain-");
        }
    }

    @Test
    void urlThatThePagesCodeAsksFor_isToldOf_whileTheSiteIsDevelopedAlone() throws Exception {
        String call = "/consent/explain?element=script&url=";
        try (JettySite site = started("true")) {
            assertThat(site.get(call + "https%3A%2F%2Fstatic.hotjar.com%2Flate.js")
                            .body())
                    .contains(
                            "\"subject\":\"https://static.hotjar.com/late.js\"",
                            "\"vendor\":\"hotjar\"",
                            "\"why\":\"by rule static.hotjar.com, unanswered, purpose analytics, source default\"");
            assertThat(site.get(call + "https%3A%2F%2Fnobody-knows.example%2F").body())
                    .contains("\"decisions\":[]");
            assertThat(site.get("/consent/explain").statusCode()).isEqualTo(400);
        }
        try (JettySite site = started("false")) {
            assertThat(site.get(call + "https%3A%2F%2Fstatic.hotjar.com%2Flate.js")
                            .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void siteThatIsNotDeveloped_tellsNothing_andTheOtherWarns() throws Exception {
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        Logger ours = (Logger) LoggerFactory.getLogger("io.consentgate");
        log.start();
        ours.addAppender(log);
        try (JettySite site = started("false")) {
            HttpResponse<String> page = site.get("/page");
            assertThat(page.headers().allValues("Server-Timing")).isEmpty();
            assertThat(page.body()).doesNotContain("explain");
            assertThat(warnings(log)).isEmpty();
        }
        try (JettySite site = started("true")) {
            assertThat(warnings(log)).singleElement().asString().contains("leave it off where visitors are");
        } finally {
            ours.detachAppender(log);
        }
    }

    private static List<String> warnings(ListAppender<ILoggingEvent> log) {
        return log.list.stream()
                .map(ILoggingEvent::getFormattedMessage)
                .filter(line -> line.contains("setting explain"))
                .toList();
    }

    private JettySite started(String explain) throws Exception {
        return new JettySite(ConsentFilter.builder()
                        .data(data)
                        .policy(Policies.shop())
                        .set(Setting.EXPLAIN, explain)
                        .build())
                .serve("/page", Pages.of((request, response) -> {
                    response.addHeader("Link", "<https://static.hotjar.com>; rel=preconnect");
                    response.addHeader("Set-Cookie", "_hjSession_1=x");
                    response.addHeader("Set-Cookie", "session=1");
                    response.setContentType("text/html");
                    response.getWriter().write(PAGE);
                }))
                .start();
    }
}
