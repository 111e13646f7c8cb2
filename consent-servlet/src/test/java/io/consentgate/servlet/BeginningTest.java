package io.consentgate.servlet;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.consentgate.report.Finding;
import jakarta.servlet.ServletOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.file.Path;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page is read as a browser reads it, in however small pieces it begins. */
class BeginningTest {

    private static final String TRACKER = "<script src=https://static.hotjar.com/c/hotjar-1.js></script>";
    private static final String BLOCKED = "data-consent-blocked=\"hotjar\"";

    @TempDir
    Path data;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 1000, 100_000})
    void byteOrderMarkInPieces_isSeen(int piece) throws Exception {
        byte[] page = ("\uFEFF<!doctype html><title>t</title>" + TRACKER).getBytes(UTF_16LE);

        assertThat(sent("text/html", page, piece, UTF_16LE)).contains(BLOCKED);
        assertThat(sent("text/html;charset=utf-8", page, piece, UTF_16LE)).contains(BLOCKED);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 100_000})
    void pageWithoutAType_mayBeginWithWhiteSpace(int piece) throws Exception {
        byte[] page = ("\r\n\t " + "<!doctype html><title>t</title>" + TRACKER).getBytes(UTF_8);

        assertThat(sent(null, page, piece, UTF_8)).contains(BLOCKED);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 100_000})
    void xmlWithoutAType_isReadAsXml(int piece) throws Exception {
        byte[] page = ("<?xml version='1.0'?><h:html xmlns:h='http://www.w3.org/1999/xhtml'>"
                        + "<h:script src='https://static.hotjar.com/c/hotjar-1.js'/></h:html>")
                .getBytes(UTF_8);

        assertThat(sent(null, page, piece, UTF_8)).contains(BLOCKED);
    }

    @Test
    void charsetThatNobodyKnows_isPassedOver() throws Exception {
        byte[] page = ("<!doctype html><title>t</title>" + TRACKER).getBytes(UTF_8);
        ConsentFilter filter = shop();

        try (JettySite site = site(filter, "text/html;charset=bogus", page, page.length)) {
            HttpResponse<String> answer = site.get("/page", "Sec-Fetch-Dest", "document");

            assertThat(answer.body()).contains(BLOCKED);
            assertThat(answer.headers().allValues("Content-Security-Policy"))
                    .anyMatch(policy -> policy.contains("'self'"));
            assertThat(filter.findings().all())
                    .extracting(Finding::sort, Finding::subject)
                    .contains(Tuple.tuple(Finding.Sort.DOUBTFUL, "unknown charset"));
        }
    }

    @Test
    void pageThatTheApplicationCompresses_isCountedAsNotRewritten() throws Exception {
        ConsentFilter filter = shop();
        try (JettySite site = new JettySite(filter)
                .serve("/page", Pages.of((request, response) -> {
                    response.setContentType("text/html");
                    response.setHeader("Content-Encoding", "zstd");
                    response.getOutputStream().write(new byte[1024]);
                }))
                .start()) {
            site.get("/page", "Sec-Fetch-Dest", "document");

            assertThat(filter.findings().all())
                    .extracting(Finding::sort, Finding::subject)
                    .containsExactly(Tuple.tuple(Finding.Sort.NOT_REWRITTEN, "compressed by the application"));
        }
    }

    @Test
    void whatIsThrownAway_isNoBeginning() throws Exception {
        byte[] page = ("<!doctype html><title>t</title>" + TRACKER).getBytes(UTF_8);

        try (JettySite site = JettySite.shop(data)
                .serve("/page", Pages.of((request, response) -> {
                    response.setContentType("text/html");
                    response.getOutputStream().write("<!-- never sent -->".getBytes(UTF_8));
                    response.resetBuffer();
                    response.getOutputStream().write(page);
                }))
                .start()) {
            String body = site.get("/page", "Sec-Fetch-Dest", "document").body();

            assertThat(body).contains(BLOCKED).doesNotContain("never sent");
        }
    }

    @Test
    void beginningThatIsFlushed_isSent() throws Exception {
        byte[] page = ("<title>t</title>" + TRACKER).getBytes(UTF_8);

        try (JettySite site = JettySite.shop(data)
                .serve("/page", Pages.of((request, response) -> {
                    response.setContentType("text/html");
                    response.getOutputStream().write("<!doctype html>".getBytes(UTF_8));
                    response.flushBuffer();
                    response.getOutputStream().write(page);
                }))
                .start()) {
            assertThat(site.get("/page", "Sec-Fetch-Dest", "document").body())
                    .startsWith("<!doctype html>")
                    .contains(BLOCKED);
        }
    }

    private String sent(@Nullable String type, byte[] page, int piece, Charset charset) throws Exception {
        try (JettySite site = site(shop(), type, page, piece)) {
            return new String(site.bytes("/page").body(), charset);
        }
    }

    private ConsentFilter shop() {
        return ConsentFilter.builder().data(data).policy(Policies.shop()).build();
    }

    private static JettySite site(ConsentFilter filter, @Nullable String type, byte[] page, int piece)
            throws Exception {
        return new JettySite(filter)
                .serve("/page", Pages.of((request, response) -> {
                    response.setContentType(type);
                    write(page, piece, response.getOutputStream());
                }))
                .start();
    }

    private static void write(byte[] page, int piece, ServletOutputStream out) throws IOException {
        for (int at = 0; at < page.length; at += piece) {
            out.write(page, at, Math.min(piece, page.length - at));
        }
    }
}
