package io.consentgate.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Headers that make a browser contact somebody. */
class HeadersTest {

    @TempDir
    static Path data;

    private static JettySite site;

    @BeforeAll
    static void start() throws Exception {
        site = JettySite.shop(data)
                .serve("/header", Pages.of((request, response) -> {
                    response.addHeader(request.getParameter("name"), request.getParameter("value"));
                    response.setContentType("text/html");
                    response.getWriter().write("<!doctype html><title>t</title>");
                }))
                .start();
    }

    @AfterAll
    static void stop() throws Exception {
        site.close();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Link | <https://static.hotjar.com/a.js>; rel=preload; as=script
            Link | <https://static.hotjar.com/a.js>;REL="modulepreload"
            Link | <//static.hotjar.com>; rel="x preconnect"
            Link | <https://static.hotjar.com>; rel=dns-prefetch
            Link | <https://www.facebook.com/tr?id=1>; rel=prefetch
            Link | <https://www.facebook.com/tr?id=1>; rel=next
            Link | <https://www.youtube.com/embed/1>; rel=prerender
            Link | </a.png>; rel=preload; as=image; imagesrcset="/a.png 1x, https://www.facebook.com/tr?id=1 2x"
            Link | </a>; title="x, <https://static.hotjar.com/a.js>; rel=preload; as=script
            Refresh | 0; url=https://www.facebook.com/tr?id=1
            Refresh | 0; https://www.facebook.com/tr?url=/own
            Refresh | 0; https://www.facebook.com/tr?id=1,2
            Refresh | 0;URL='https://www.facebook.com/tr?id=1'
            Refresh | 5, https://www.facebook.com/tr?id=1
            Report-To | {"group":"a","max_age":1,"endpoints":[{"url":"https://insights.hotjar.com/r"}]}
            Report-To | {"endpoints":[{"url":"https:\\/\\/insights.hotjar.c\\u006fm/r"}]}, {"endpoints":[]}
            Report-To | {"endpoints":[{"url":"https://insights.hotjar.com/r"}]
            Reporting-Endpoints | a="https://insights.hotjar.com/r"
            Speculation-Rules | "https://static.hotjar.com/rules.json"
            Alt-Svc | h3="static.hotjar.com:443"; ma=2592000
            Alt-Svc | h2="static.hotjar.com:8443", h3="Static.Hot\\jar.com:443"; persist=1
            """)
    void headerThatLeadsToATracker_isDropped(String name, String value) throws Exception {
        assertThat(sent(name, value)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Link | </own.css>; rel=preload; as=style
            Link | <https://www.youtube.com/watch?v=1>; rel=canonical
            Link | <https://www.facebook.com/acme>; rel=me
            Link | <https://cdn.shop.example/>; rel=preconnect
            Link | no link at all
            Refresh | 5
            Refresh | x; url=https://www.facebook.com/tr?id=1
            Refresh | 0; url=/next
            Refresh | 0; url=https://www.facebook.com/acme
            Report-To | {"group":"a","max_age":1,"endpoints":[{"url":"https://shop.example/r"}]}
            NEL | {"report_to":"a","max_age":1}
            Reporting-Endpoints | a="/r", b="https://shop.example/r"
            Speculation-Rules | "/rules.json"
            Alt-Svc | h3=":443"; ma=2592000, h2="edge.shop.example:443"
            Alt-Svc | h3="edge.cdn.example:443"
            Alt-Svc | clear
            Content-Security-Policy | default-src 'self'; report-to a; script-src https://static.hotjar.com
            X-Anything | https://static.hotjar.com/a.js
            """)
    void headerThatLeadsNowhereElse_isKept(String name, String value) throws Exception {
        assertThat(sent(name, value)).containsExactly(value);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            Link | </a>; rel=next, <https://static.hotjar.com/a.js>; rel=preload; as=script,</b>; rel=x | </a>; rel=next,</b>; rel=x
            Link | </a>; title="\\"", <https://static.hotjar.com/a.js>; rel=preload; as=script, </b>; title="x" | </a>; title="\\"", </b>; title="x"
            Reporting-Endpoints | a="/r", b="https://insights.hotjar.com/r" | a="/r"
            Alt-Svc | h3=":443"; ma=60, h3="static.hotjar.com:443"; ma=60 | h3=":443"; ma=60
            Content-Security-Policy | img-src *; report-uri https://insights.hotjar.com/r; base-uri 'self' | img-src *; base-uri 'self'
            Content-Security-Policy | img-src *, base-uri 'self'; report-uri https://insights.hotjar.com/r | img-src *, base-uri 'self'
            Content-Security-Policy-Report-Only | img-src *; REPORT-URI /own https://insights.hotjar.com/r | img-src *
            """)
    void headerThatAlsoLeadsToATracker_losesThatPart(String name, String value, String kept) throws Exception {
        assertThat(sent(name, value)).containsExactly(kept);
    }

    @Test
    void refreshOfAFramedPage_loadsWhatIsShownThere() throws Exception {
        String value = "0; url=https://www.facebook.com/acme";

        assertThat(sent("Refresh", value, "Sec-Fetch-Dest", "iframe")).isEmpty();
        assertThat(sent("Refresh", value, "Sec-Fetch-Dest", "document")).containsExactly(value);
    }

    @Test
    void headerOfAGrantedVendor_isKept() throws Exception {
        String set = site.answered("action=accept");
        String value = "<https://static.hotjar.com/a.js>; rel=preload; as=script";

        assertThat(sent("Link", value, "Cookie", set)).containsExactly(value);
    }

    private static List<String> sent(String name, String value, String... headers) throws Exception {
        HttpResponse<String> answer = site.get("/header?name=" + name + "&value=" + encoded(value), headers);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.headers().allValues(name);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
