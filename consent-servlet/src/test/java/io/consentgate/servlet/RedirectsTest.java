package io.consentgate.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where an answer may lead: visitors go where they like, parts of a page do not. */
class RedirectsTest {

    private static final String PIXEL = "https://www.facebook.com/tr?id=1";
    private static final String LOADER = "https://static.hotjar.com/c/hotjar-1.js?sv=6";

    @TempDir
    static Path data;

    private static JettySite site;

    @BeforeAll
    static void start() throws Exception {
        site = JettySite.shop(data)
                .serve("/send", Pages.of((q, r) -> r.sendRedirect(to(q))))
                .serve("/header", Pages.of(RedirectsTest::byHeader))
                .serve("/late", Pages.of(RedirectsTest::byLateStatus))
                .serve("/error", Pages.of(RedirectsTest::byError))
                .serve("/created", Pages.of(RedirectsTest::created))
                .start();
    }

    @AfterAll
    static void stop() throws Exception {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/send", "/header", "/late", "/error"})
    void partOfAPage_isNotLedToATracker(String road) throws Exception {
        HttpResponse<String> answer = redirect(road, PIXEL, "Sec-Fetch-Dest", "image");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "script",
                "worker",
                "style",
                "iframe",
                "object",
                "font",
                "video",
                "empty",
                "manifest",
                "xslt",
                "EMBED"
            })
    void everyPart_isHeldBack(String destination) throws Exception {
        assertThat(redirect("/header", LOADER, "Sec-Fetch-Dest", destination).statusCode())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/send", "/header", "/late", "/error"})
    void partOfAPage_isLedElsewhere(String road) throws Exception {
        HttpResponse<String> answer = redirect(road, "https://img.shop.example/a.png", "Sec-Fetch-Dest", "image");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).hasValue("https://img.shop.example/a.png");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).isNotEqualTo("no-store");
    }

    @Test
    void wayToAGrantedVendor_isKeptByNobody() throws Exception {
        String cookie = site.answered("action=accept");
        HttpResponse<String> answer = redirect("/header", PIXEL, "Sec-Fetch-Dest", "image", "Cookie", cookie);

        assertThat(answer.headers().firstValue("Location")).hasValue(PIXEL);
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://accounts.google.com/o/oauth2/v2/auth?client_id=1",
                "https://www.facebook.com/v19.0/dialog/oauth?client_id=1",
                "https://checkout.stripe.com/c/pay/1",
                "https://www.paypal.com/checkoutnow?token=1",
                "https://www.hotjar.com/",
                "https://shop.other.example/",
                "/thanks"
            })
    void visitor_goesWhereTheyLike(String target) throws Exception {
        for (String road : new String[] {"/send", "/header", "/late", "/error"}) {
            assertThat(redirect(road, target, "Sec-Fetch-Dest", "document")
                            .headers()
                            .firstValue("Location")
                            .orElse(""))
                    .endsWith(target);
            assertThat(redirect(road, target).statusCode()).isEqualTo(302);
        }
    }

    @Test
    void visitor_isHandedToAnAppOfTheirDevice() throws Exception {
        String bankid = "bankid:///?autostarttoken=1&redirect=null";

        assertThat(redirect("/header", bankid, "Sec-Fetch-Dest", "document")
                        .headers()
                        .firstValue("Location"))
                .hasValue(bankid);
    }

    @Test
    void visitor_isNotSentThroughAMeasuringEndpoint() throws Exception {
        assertThat(redirect("/header", PIXEL, "Sec-Fetch-Dest", "document").statusCode())
                .isEqualTo(204);
    }

    @Test
    void locationThatNobodyFollows_isLeftAlone() throws Exception {
        HttpResponse<String> answer = redirect("/created", PIXEL, "Sec-Fetch-Dest", "empty");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Location")).hasValue(PIXEL);
    }

    private static HttpResponse<String> redirect(String road, String target, String... headers) throws Exception {
        return site.get(road + "?to=" + URLEncoder.encode(target, StandardCharsets.UTF_8), headers);
    }

    private static String to(HttpServletRequest request) {
        return request.getParameter("to");
    }

    private static void byHeader(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setStatus(302);
        response.setHeader("Location", to(request));
        response.setContentType("text/html");
        response.getWriter().write("<a href=" + to(request) + ">moved</a>");
    }

    private static void byLateStatus(HttpServletRequest request, HttpServletResponse response) {
        response.addHeader("location", to(request));
        response.setStatus(302);
    }

    private static void byError(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Location", to(request));
        response.sendError(302);
    }

    private static void created(HttpServletRequest request, HttpServletResponse response) {
        response.setStatus(201);
        response.setHeader("Location", to(request));
    }
}
