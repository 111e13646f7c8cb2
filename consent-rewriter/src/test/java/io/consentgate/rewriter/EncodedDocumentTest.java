package io.consentgate.rewriter;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Pages in encodings that must be decoded: what is blocked in UTF-8 is blocked in them, and nothing else changes. */
class EncodedDocumentTest {

    private static final List<String> CHARSETS =
            List.of("UTF-16LE", "UTF-16BE", "ISO-2022-JP", "windows-31j", "GB18030", "Big5-HKSCS");

    @TestFactory
    Stream<DynamicTest> everyCase_isBlockedAsInUtf8() {
        return Stream.concat(Shared.cases("bypass.json").stream(), Shared.cases("benign.json").stream())
                .filter(test -> !test.path("contentType").asString("").contains("xhtml"))
                .map(test -> DynamicTest.dynamicTest(test.get("id").asString(), () -> blocksAsInUtf8(test)));
    }

    private static void blocksAsInUtf8(JsonNode test) throws IOException {
        String html = test.get("html").asString();
        String host = test.get("tracker_host").asString();
        String expected = new String(
                Rewriting.html(new String(html.getBytes(UTF_8), ISO_8859_1), new HostJudge(host))
                        .getBytes(ISO_8859_1),
                UTF_8);
        for (String name : CHARSETS) {
            Charset charset = Charset.forName(name);
            boolean isUnicode = name.startsWith("UTF");
            if (isUnicode || html.chars().allMatch(c -> c < 0x80)) {
                byte[] out = rewrite(name, html.getBytes(charset), new HostJudge(host));
                assertThat(new String(out, charset)).as(name).isEqualTo(expected);
            }
        }
    }

    @Test
    void byteOrderMark_beatsTheDeclaredCharset() throws IOException {
        byte[] page = "\uFEFF<!doctype html><script src=https://evil.example/a.js></script>"
                .getBytes(Charset.forName("UTF-16LE"));
        String out = new String(rewrite("utf-8", page, new HostJudge("evil.example")), Charset.forName("UTF-16LE"));
        assertThat(out)
                .startsWith("\uFEFF<!doctype html><script type=\"text/plain\" data-consent-blocked=\"evil.example\"")
                .doesNotContain("<script src");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "ISO-2022-JP", "windows-31j", "GB18030", "Big5-HKSCS"})
    void untouchedPage_comesOutByteForByte(String name) throws IOException {
        String page =
                "<html><title>\u8868\u65E5\u672C</title><body title='\u8868'>\u8868<style>a{b:'\u8868'}</style>\u8868\u3000<p>\u8868";
        byte[] in = page.getBytes(Charset.forName(name));
        assertThat(rewrite(name, in, new HostJudge("evil.example"))).isEqualTo(in);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "ISO-2022-JP", "windows-31j", "GB18030", "Big5-HKSCS"})
    void insertions_comeInTheEncodingOfThePage(String name) throws IOException {
        Charset charset = Charset.forName(name);
        byte[] in = "<html><head><title>\u8868</title></head><body>\u8868</body></html>".getBytes(charset);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Insertions insertions = Insertions.of(" data-consent-x", "", "<p>ours</p>", "", "data-none");
        Rewriter rewriter = Encoding.of(name, in, in.length)
                .rewriter(out::write, sink -> new HtmlRewriter(sink, new HostJudge(), insertions, Dialect.HTML));
        rewriter.write(in, 0, in.length);
        rewriter.end();
        assertThat(out.toString(charset))
                .contains(
                        "<html data-consent-x><head><title>\u8868</title>",
                        "<body><!--consent--><p>ours</p><!--/consent-->\u8868</body>");
    }

    @Test
    void documentThatSaysNoEncoding_goesWithoutEscapes() throws IOException {
        byte[] in = "<p>\u001Babcdefgh\u001B(J</p>\u001B".getBytes(ISO_8859_1);
        assertThat(rewrite(null, in, new HostJudge())).isEqualTo("<p>abcdefgh(J</p>".getBytes(ISO_8859_1));
        assertThat(rewrite("utf-8", in, new HostJudge())).isEqualTo(in);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "ISO-2022-JP"})
    void eachCall_isOneWriteToTheSink(String name) throws IOException {
        Charset charset = Charset.forName(name);
        String banner = "<p>ours</p>".repeat(2_000);
        byte[] in = ("<html><body>" + "<p>\u8868</p><img src=//evil.example/x>".repeat(1_000)).getBytes(charset);
        List<String> written = new ArrayList<>();
        Insertions insertions = Insertions.of("", "", banner, "", "data-none");
        Rewriter rewriter = Encoding.of(name, in, in.length)
                .rewriter(
                        (bytes, from, length) -> written.add(new String(bytes, from, length, charset)),
                        sink -> new HtmlRewriter(sink, new HostJudge("evil.example"), insertions, Dialect.HTML));
        rewriter.write(in, 0, in.length);
        assertThat(written)
                .singleElement()
                .satisfies(page -> assertThat(page).contains(banner, "data-consent-blocked"));
        rewriter.flush();
        rewriter.end();
        assertThat(written).hasSizeLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<link rel=stylesheet href='data:text/css,@import url(//evil.example/a.css)'>",
                "<link rel='x preload' as=style href='data:,@import%20%22//evil.example/a.css%22'>",
                "<iframe src='data:text/html;charset=utf-16le;base64,PABzAGMAcgBpAHAAdAA+AA=='></iframe>",
                "<iframe src='data:text/html,%FE%FF%00%3C'></iframe>",
            })
    void documentsInDataUrls_areReadInTheirEncodingOrBlocked(String page) throws IOException {
        byte[] out = rewrite("utf-8", page.getBytes(UTF_8), new HostJudge("evil.example"));
        assertThat(new String(out, UTF_8)).contains(" data-consent-blocked=");
    }

    private static byte[] rewrite(String declared, byte[] page, Judge judge) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Rewriter rewriter = Encoding.of(declared, page, page.length)
                .rewriter(out::write, sink -> new HtmlRewriter(sink, judge, Insertions.NONE, Dialect.HTML));
        rewriter.write(page, 0, page.length);
        rewriter.end();
        return out.toByteArray();
    }
}
