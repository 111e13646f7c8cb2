package io.consentgate.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import io.consentgate.ConsentGate;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every road by which an application writes a page, in a real container. */
class ConsentFilterTest {

    private static final String TRACKER = "https://static.hotjar.com/c/hotjar-1.js?sv=6";
    private static final String PAGE = "<!doctype html><html lang=en><head><title>t</title><script src=" + TRACKER
            + "></script></head><body><p id=keep>h\u00e5ll</p></body></html>";

    @TempDir
    static Path data;

    private static JettySite site;

    @BeforeAll
    static void start() throws Exception {
        site = JettySite.shop(data)
                .serve("/stream", Pages.html(PAGE))
                .serve("/writer", Pages.of(ConsentFilterTest::writer))
                .serve("/swedish", Pages.html("<!doctype html><html lang=sv-SE><title>t</title><p>hej"))
                .serve("/base-away", Pages.html(PAGE.replace("<head>", "<head><base href=https://tracker.example/>")))
                .serve("/base-own", Pages.html(PAGE.replace("<head>", "<head><base href=/sub/>")))
                .serve("/two", script("load('" + TRACKER + "');load('https://connect.facebook.net/en_US/fbevents.js')"))
                .serve("/deep", script("load('" + TRACKER + "');write('&" + "amp;".repeat(9) + "')"))
                .serve(
                        "/code",
                        Pages.html("<!doctype html><title>t</title><p onclick=\"load('" + TRACKER + "' + '</')\">"))
                .serve("/much-code", Pages.html("<p onclick=\"load('" + TRACKER + "'" + " ".repeat(17 * 1024) + ")\">"))
                .serve("/length", Pages.of(ConsentFilterTest::withLength))
                .serve("/forward", Pages.of((q, r) -> forward(q, r, "/writer")))
                .serve("/include", Pages.of(ConsentFilterTest::include))
                .serve(
                        "/moves-on",
                        Pages.html("<meta http-equiv=refresh content='0;url=https://www.facebook.com/acme'><p>moved"))
                .serve("/part", Pages.html("<img src=https://www.facebook.com/tr?id=1>"))
                .serve("/async", Pages.of(ConsentFilterTest::async))
                .serve("/nonblocking", Pages.of(ConsentFilterTest::nonBlocking))
                .serve("/dispatch", Pages.of(ConsentFilterTest::dispatch))
                .serve("/flush", Pages.of(ConsentFilterTest::flushEarly))
                .serve("/reset", Pages.of(ConsentFilterTest::reset))
                .serve("/json", Pages.of(ConsentFilterTest::json))
                .serve("/download", Pages.of(ConsentFilterTest::download))
                .serve("/zipped", Pages.of(ConsentFilterTest::zipped))
                .serve("/utf16", Pages.of(ConsentFilterTest::utf16))
                .serve("/typed", Pages.of(ConsentFilterTest::typed))
                .serve("/headers", Pages.of(ConsentFilterTest::headers))
                .serve("/cookies", Pages.of(ConsentFilterTest::cookies))
                .serve("/gate", Pages.of(ConsentFilterTest::gate))
                .start();
    }

    @Test
    void codeThatAnAttributeIsLeftWithout_isListedAtThePagesEnd_unlessItIsMuch() throws Exception {
        assertThat(site.get("/code").body())
                .contains("<p data-consent-blocked=\"hotjar\"")
                .contains("<script type=\"application/json\" data-consent-code>[\"load('" + TRACKER
                        + "' + '\\u003c/')\"]</script>");
        assertThat(site.get("/much-code").body())
                .contains("data-consent-blocked=\"hotjar\"")
                .doesNotContain("data-consent-code");
        assertThat(site.get("/two").body()).doesNotContain("data-consent-code");
    }

    @AfterAll
    static void stop() throws Exception {
        site.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/stream",
                "/writer",
                "/length",
                "/forward",
                "/async",
                "/nonblocking",
                "/dispatch",
                "/flush",
                "/reset"
            })
    void page_isBlockedOnceAndWhole(String path) throws Exception {
        HttpResponse<String> answer = site.get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body())
                .contains("data-consent-blocked=\"hotjar\"", "h\u00e5ll", "</body>")
                .doesNotContain("<script src=" + TRACKER)
                .containsOnlyOnce("id=\"consent-banner\"");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("private");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html charset=utf-8",
                "unknown/unknown",
                "application/unknown",
                "*/*",
                "html",
                "text/plain, text/html",
                "text/html(x)",
                "text/xsl"
            })
    void pageUnderATypeThatBrowsersForgive_isBlocked(String type) throws Exception {
        assertThat(site.get("/typed", "X-Type", type, "Sec-Fetch-Dest", "document")
                        .body())
                .contains("data-consent-blocked=\"hotjar\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/octet-stream", "unknown/unknown"})
    void styleUnderAnotherType_isBlocked(String type) throws Exception {
        assertThat(site.get("/typed", "X-Type", type, "Sec-Fetch-Dest", "style").body())
                .doesNotContain("@import \"" + TRACKER);
        assertThat(site.get("/typed", "X-Type", "text/plain", "Sec-Fetch-Dest", "document")
                        .body())
                .contains("@import \"" + TRACKER);
    }

    @Test
    void banner_speaksThePagesLanguage() throws Exception {
        assertThat(site.get("/swedish", "Accept-Language", "en").body()).contains("Neka alla");
        assertThat(site.get("/stream", "Accept-Language", "sv").body()).contains("Reject all");
    }

    @Test
    void baseOnAnotherHost_leavesOurUrlsOnThePagesHost() throws Exception {
        String origin = "http://" + site.uri("/").getAuthority();

        assertThat(site.get("/base-away").body())
                .contains("<script src=\"" + origin + "/consent/asset/")
                .contains("action=\"" + origin + "/consent/choice\"")
                .contains("href=\"" + origin + "/consent/settings?")
                .contains("name=\"return\" value=\"/base-away\"")
                .doesNotContainPattern("(src|href|action)=\"/");
    }

    @Test
    void baseOnThePagesHost_leavesOurUrlsRelative() throws Exception {
        assertThat(site.get("/base-own").body())
                .contains("<script src=\"/consent/asset/", "action=\"/consent/choice\"")
                .doesNotContain("\"http://");
    }

    @Test
    void scriptOfTwoVendors_waitsForBoth() throws Exception {
        assertThat(site.get("/two").body()).contains("data-consent-blocked=\"hotjar meta-pixel\"");
        assertThat(site.get("/two", "Cookie", grant("hotjar")).body()).contains("data-consent-blocked=\"meta-pixel\"");
    }

    @Test
    void scriptThatIsUnreadableInPart_doesNotWaitForItsVendorAlone() throws Exception {
        assertThat(site.get("/deep").body()).contains("data-consent-blocked=\"hotjar unreadable\"");
        assertThat(site.get("/deep", "Cookie", grant("hotjar")).body()).contains("data-consent-blocked=\"unreadable\"");
    }

    @Test
    void include_isJudgedWithItsPage() throws Exception {
        assertThat(site.get("/include").body()).contains("data-consent-blocked=\"meta-pixel\"");
    }

    @Test
    void grantedVendor_runs() throws Exception {
        String body = site.get("/stream", "Cookie", grant("hotjar")).body();

        assertThat(body).contains("<script src=" + TRACKER).doesNotContain("id=\"consent-banner\"");
    }

    @Test
    void dataAndDownloads_passUntouched() throws Exception {
        assertThat(site.get("/json").body()).isEqualTo("{\"a\":\"<script src=" + TRACKER + ">\"}");
        assertThat(site.get("/json").headers().firstValue("Content-Length")).isPresent();
        assertThat(site.get("/download").body()).isEqualTo(PAGE);
    }

    @Test
    void fragment_getsNoBannerAndIsStillJudged() throws Exception {
        String body = site.get("/part", "Sec-Fetch-Dest", "empty").body();

        assertThat(body).contains("data-consent-blocked=\"meta-pixel\"").doesNotContain("<!--consent-->");
    }

    @Test
    void framedPage_getsNoBanner() throws Exception {
        assertThat(site.get("/stream", "Sec-Fetch-Dest", "iframe").body())
                .contains("data-consent-blocked")
                .doesNotContain("id=\"consent-banner\"");
    }

    @Test
    void framedPage_thatMovesOnByItself_loadsNoVendorIntoTheFrame() throws Exception {
        assertThat(site.get("/moves-on", "Sec-Fetch-Dest", "iframe").body())
                .contains("data-consent-blocked=\"facebook-social\"");
        assertThat(site.get("/moves-on", "Sec-Fetch-Dest", "document").body()).doesNotContain("data-consent-blocked");
    }

    @Test
    void compressedPage_goesOutUnderASelfOnlyPolicy() throws Exception {
        assertThat(site.get("/zipped")
                        .headers()
                        .firstValue("Content-Security-Policy")
                        .orElse(""))
                .contains("default-src 'self'");
    }

    @Test
    void utf16Page_isReadAsABrowserReadsIt() throws Exception {
        HttpResponse<byte[]> answer = site.bytes("/utf16");
        String text = new String(answer.body(), StandardCharsets.UTF_16LE);

        assertThat(text).contains("data-consent-blocked=\"hotjar\"", "h\u00e5ll");
    }

    @Test
    void headers_passTheSameGate() throws Exception {
        var headers = site.get("/headers").headers();

        assertThat(headers.allValues("Link")).containsExactly("</own.css>; rel=preload; as=style");
        assertThat(headers.firstValue("Content-Security-Policy-Report-Only")).hasValue("img-src 'self'");
        assertThat(headers.firstValue("ETag").orElse("")).startsWith("W/\"abc-consent-");
        assertThat(headers.firstValue("Last-Modified")).isEmpty();
    }

    @Test
    void vendorsCookies_areHiddenAndDroppedWhileOthersPass() throws Exception {
        HttpResponse<String> answer =
                site.get("/cookies", "Cookie", "cart=3; _ga=GA1.2.3; _hjSessionUser_1=x; lang=sv");

        assertThat(answer.body()).isEqualTo("cart=3; lang=sv|cart lang ");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .containsExactly("JSESSIONID=s; Path=/", "seen=1", "_gid=; Path=/; Max-Age=0");
    }

    @Test
    void gate_answersTheApplication() throws Exception {
        assertThat(site.get("/gate").body()).isEqualTo("false false true");
        assertThat(site.get("/gate", "Cookie", grant("hotjar")).body()).isEqualTo("false true true");
    }

    private static HttpServlet script(String code) {
        return Pages.html("<!doctype html><title>t</title><script>" + code + "</script>");
    }

    private static String grant(String vendor) throws Exception {
        return site.answered("action=save&scope=vendors&vendor=" + vendor);
    }

    private static void typed(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Content-Type", request.getHeader("X-Type"));
        boolean style =
                "style".equals(request.getHeader("Sec-Fetch-Dest")) || "text/plain".equals(request.getHeader("X-Type"));
        String body = style ? "@import \"" + TRACKER + "\";" : PAGE;
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }

    private static void writer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        for (int i = 0; i < PAGE.length(); i++) {
            response.getWriter().write(PAGE.charAt(i));
        }
    }

    private static void withLength(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] page = PAGE.getBytes(StandardCharsets.UTF_8);
        response.setContentLength(page.length);
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().write(page);
    }

    private static void forward(HttpServletRequest request, HttpServletResponse response, String path)
            throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write("thrown away");
        try {
            request.getRequestDispatcher(path).forward(request, response);
        } catch (jakarta.servlet.ServletException e) {
            throw new IOException(e);
        }
    }

    private static void include(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream().print("<!doctype html><title>t</title>");
        try {
            request.getRequestDispatcher("/part").include(request, response);
        } catch (jakarta.servlet.ServletException e) {
            throw new IOException(e);
        }
    }

    private static void async(HttpServletRequest request, HttpServletResponse response) {
        AsyncContext async = request.startAsync();
        async.start(() -> {
            try {
                writer(request, (HttpServletResponse) async.getResponse());
                async.complete();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
    }

    private static void nonBlocking(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        Pages.writeWithoutBlocking(request, response, PAGE.getBytes(StandardCharsets.UTF_8), 7);
    }

    private static void dispatch(HttpServletRequest request, HttpServletResponse response) {
        request.startAsync(request, response).dispatch("/writer");
    }

    private static void flushEarly(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().write(PAGE.substring(0, 20));
        response.flushBuffer();
        response.getWriter().write(PAGE.substring(20));
    }

    private static void reset(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        response.getOutputStream().write('x');
        response.reset();
        writer(request, response);
    }

    private static void json(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = ("{\"a\":\"<script src=" + TRACKER + ">\"}").getBytes(StandardCharsets.UTF_8);
        response.setContentType("application/json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    private static void download(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Content-Disposition", "attachment; filename=page.html");
        writer(request, response);
    }

    private static void zipped(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/html");
        response.setHeader("Content-Encoding", "gzip");
        try (GZIPOutputStream zip = new GZIPOutputStream(response.getOutputStream())) {
            zip.write(PAGE.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void utf16(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/html;charset=utf-8");
        response.getOutputStream().write(("\uFEFF" + PAGE).getBytes(StandardCharsets.UTF_16LE));
    }

    private static void headers(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.addHeader(
                "Link", "<https://static.hotjar.com/a.js>; rel=preload; as=script, </own.css>; rel=preload; as=style");
        response.setHeader("Content-Security-Policy-Report-Only", "img-src 'self'; report-uri https://r.hotjar.com/r");
        response.setHeader("ETag", "\"abc\"");
        response.setDateHeader("Last-Modified", 0);
        writer(request, response);
    }

    private static void cookies(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.addHeader("Set-Cookie", "JSESSIONID=s; Path=/");
        response.addHeader("Set-Cookie", "_hjSession_1=x; Path=/");
        response.addCookie(new Cookie("_ga", "x"));
        response.addCookie(new Cookie("seen", "1"));
        response.addHeader("Set-Cookie", "_gid=; Path=/; Max-Age=0");
        response.addHeader("Set-Cookie", "_gid=x; Max-Age=0; Max-Age=99");
        response.addHeader("Set-Cookie", "_gid=x; Max-Age=0; a=\"; Max-Age=99");
        response.setContentType("text/plain");
        StringBuilder names = new StringBuilder();
        for (Cookie cookie : request.getCookies()) {
            names.append(cookie.getName()).append(' ');
        }
        response.getWriter().write(request.getHeader("Cookie") + '|' + names);
    }

    private static void gate(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/plain");
        response.getWriter()
                .write(ConsentGate.allowed("analytics") + " " + ConsentGate.allowed("hotjar") + " "
                        + ConsentGate.allowed("essential"));
    }
}
