package io.consentgate.servlet;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A style sheet that is the same for all stays what it was; any other is made for its visitor. */
class StyleSheetsTest {

    private static final String PLAIN =
            "@import url(/base.css); a { background: url(\"https://img.shop.example/a.png\") }";
    private static final String TRACKING = "a { background: url(https://www.facebook.com/tr?id=1) }";
    private static final String PUBLIC = "public, max-age=31536000, immutable";
    private static final String XSL =
            "<xsl:stylesheet xmlns:xsl=\"http://www.w3.org/1999/XSL/Transform\" version=\"1.0\">"
                    + "<xsl:template match=\"/\"><html><script src=\"https://static.hotjar.com/c/hotjar-1.js?sv=6\"/></html>"
                    + "</xsl:template></xsl:stylesheet>";

    @TempDir
    Path data;

    private JettySite site;
    private String sheet = PLAIN;
    private String type = "text/css";

    @BeforeEach
    void start() throws Exception {
        site = JettySite.shop(data).serve("/site.css", Pages.of(this::answer)).start();
    }

    @AfterEach
    void stop() throws Exception {
        site.close();
    }

    @Test
    void plainSheet_keepsItsBytesAndItsHeaders() throws Exception {
        HttpResponse<String> answer = style();

        assertThat(answer.body()).isEqualTo(PLAIN);
        assertThat(header(answer, "Content-Length")).isEqualTo(String.valueOf(PLAIN.length()));
        assertThat(header(answer, "Cache-Control")).isEqualTo(PUBLIC);
        assertThat(header(answer, "ETag")).isEqualTo("\"v1\"");
        assertThat(header(answer, "Last-Modified")).isEqualTo("Thu, 01 Jan 1970 00:00:00 GMT");
        assertThat(header(answer, "Vary")).isEmpty();
    }

    @Test
    void plainSheet_isNotSentAgain_onceItWasSeen() throws Exception {
        assertThat(style("If-None-Match", "\"v1\"").statusCode()).isEqualTo(200);

        HttpResponse<String> again = style("If-None-Match", "\"v1\"");
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(header(again, "ETag")).isEqualTo("\"v1\"");
        assertThat(header(again, "Cache-Control")).isEqualTo(PUBLIC);
        assertThat(style("If-Modified-Since", "Thu, 01 Jan 1970 00:00:00 GMT").statusCode())
                .isEqualTo(304);
    }

    @Test
    void sheetOfAVendor_isMadeForItsVisitor() throws Exception {
        sheet = TRACKING;
        for (HttpResponse<String> answer : List.of(style(), style("Cookie", accepted()))) {
            assertThat(header(answer, "Cache-Control")).isEqualTo("private, max-age=31536000, immutable");
            assertThat(header(answer, "ETag")).startsWith("W/\"v1-consent-");
            assertThat(header(answer, "Last-Modified")).isEmpty();
            assertThat(header(answer, "Vary")).contains("Cookie");
        }
        assertThat(style().body()).contains("data:,");
        assertThat(style("Cookie", accepted()).body()).isEqualTo(TRACKING);
        assertThat(style("If-None-Match", "\"v1\"").statusCode()).isEqualTo(200);
    }

    @Test
    void sheetOfAVendor_isNotSentAgainWithinItsClass() throws Exception {
        sheet = TRACKING;
        String tag = header(style(), "ETag");
        HttpResponse<String> again = style("If-None-Match", tag);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(header(again, "ETag")).isEqualTo(tag);
        assertThat(header(again, "Cache-Control")).startsWith("private");
        assertThat(style("If-None-Match", tag, "Cookie", accepted()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void sheetTooLongToHold_isMadeForItsVisitorAndWhole() throws Exception {
        sheet = PLAIN.repeat(5_000);
        HttpResponse<String> answer = style();

        assertThat(answer.body()).isEqualTo(sheet);
        assertThat(header(answer, "Cache-Control")).startsWith("private");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/xsl", "application/xslt+xml", "text/xml", "application/xml", "text/plain"})
    void sheetThatMakesPages_isJudgedLikeXml(String sent) throws Exception {
        sheet = XSL;
        type = sent;

        assertThat(site.get("/site.css", "Sec-Fetch-Dest", "xslt").body())
                .contains("data-consent-blocked=\"hotjar\"")
                .doesNotContain("<script src=");
    }

    /** Over plain HTTP browsers do not say what they ask for, but by what they accept. */
    @Test
    void whatIsAskedForAsAStyleSheetAlone_isJudgedAsOne() throws Exception {
        sheet = TRACKING;
        type = "text/plain";

        assertThat(site.get("/site.css", "Accept", "text/css,*/*;q=0.1").body())
                .contains("/*consent ")
                .isNotEqualTo(TRACKING);
        assertThat(site.get("/site.css", "Accept", "*/*,text/css").body()).isEqualTo(TRACKING);
    }

    private HttpResponse<String> style(String... headers) throws Exception {
        String[] all = Arrays.copyOf(headers, headers.length + 2);
        all[headers.length] = "Sec-Fetch-Dest";
        all[headers.length + 1] = "style";
        return site.get("/site.css", all);
    }

    private String accepted() throws Exception {
        String cookie = header(site.post("/consent/choice", "action=accept"), "Set-Cookie");
        return cookie.substring(0, cookie.indexOf(';'));
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType(type);
        response.setHeader("ETag", "\"v1\"");
        response.setDateHeader("Last-Modified", 0);
        response.setHeader("Cache-Control", PUBLIC);
        if ("\"v1\"".equals(request.getHeader("If-None-Match")) || request.getDateHeader("If-Modified-Since") >= 0) {
            response.setStatus(304);
            return;
        }
        byte[] bytes = sheet.getBytes(StandardCharsets.UTF_8);
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
