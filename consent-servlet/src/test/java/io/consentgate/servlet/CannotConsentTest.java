package io.consentgate.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.consentgate.ConsentGate;
import jakarta.servlet.http.HttpServletRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.eclipse.jetty.ee11.servlet.FilterHolder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Children, whom the site marks, and robots, which say so, are asked nothing and grant nothing. */
class CannotConsentTest {

    private static final String YES = "action=accept";

    @TempDir
    Path data;

    private final FilterHolder marks = new FilterHolder((request, response, chain) -> {
        if ("yes".equals(((HttpServletRequest) request).getHeader("X-Child"))) {
            request.setAttribute(ConsentFilter.CANNOT_CONSENT, true);
        }
        chain.doFilter(request, response);
    });
    private JettySite site;

    @BeforeEach
    void start() throws Exception {
        site = new JettySite(marks)
                .behind(ConsentFilter.builder()
                        .data(data)
                        .policy(Policies.shop())
                        .build())
                .serve("/page", Pages.of((request, response) -> {
                    response.setContentType("text/html");
                    response.getWriter()
                            .write("<!doctype html><title>t</title><body>" + ConsentGate.allowed("analytics"));
                }))
                .start();
    }

    @AfterEach
    void stop() throws Exception {
        site.close();
    }

    @Test
    void child_isAskedNothing_andNoEarlierYesHolds() throws Exception {
        String cookie = cookie(site.post("/consent/choice", YES));
        assertThat(site.get("/page", "Cookie", cookie).body()).contains("true");
        HttpResponse<String> page = site.get("/page", "Cookie", cookie, "X-Child", "yes");
        assertThat(page.body()).contains("false").doesNotContain("consent-banner\"");
        assertThat(site.get("/page").body()).contains("consent-banner\"");
    }

    @Test
    void childsYes_isNotTaken_andANoIs() throws Exception {
        HttpResponse<String> yes = site.post("/consent/choice", YES, "X-Child", "yes");
        assertThat(yes.statusCode()).isEqualTo(403);
        assertThat(yes.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(site.post("/consent/choice", "action=reject", "X-Child", "yes")
                        .statusCode())
                .isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
                "Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)",
                "SomeCrawler 1.0"
            })
    void robotsYes_isNotTaken(String agent) throws Exception {
        assertThat(site.post("/consent/choice", YES, "User-Agent", agent).statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mozilla/5.0 (Linux; Android 13; CUBOT X18) Chrome/130 Mobile", "curl/8.5.0"})
    void peoplesYes_is(String agent) throws Exception {
        assertThat(site.post("/consent/choice", YES, "User-Agent", agent).statusCode())
                .isEqualTo(303);
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().firstValue("Set-Cookie").orElseThrow().replaceFirst(";.*", "");
    }
}
