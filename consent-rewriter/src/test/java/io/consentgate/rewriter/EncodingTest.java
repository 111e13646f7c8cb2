package io.consentgate.rewriter;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.consentgate.rewriter.Encoding.Reading;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingTest {

    @Test
    void everyLabel_isAnEncodingOfTheTable() {
        Set<String> labels = new HashSet<>();
        for (String line : DataFile.lines("encodings.txt")) {
            assertThat(line)
                    .matches("[a-z0-9_-]+ (bytes|escapes|unknown|units:(be|le)|pairs:[A-Za-z0-9-]+)( [a-z0-9._:-]+)+");
            String[] parts = line.split(" ");
            for (int i = 2; i < parts.length; i++) {
                assertThat(labels.add(parts[i])).as(parts[i]).isTrue();
                assertThat(Encoding.of("\t" + parts[i].toUpperCase() + " ", new byte[0], 0)
                                .name())
                        .isEqualTo(parts[0]);
            }
        }
        assertThat(labels).hasSize(228);
    }

    /** What the JDK's table of the same charset says about bytes of ASCII inside other characters. */
    @Test
    void bytesEncodings_haveNoAsciiInsideOtherCharactersButLetters() {
        for (String line : DataFile.lines("encodings.txt")) {
            String name = line.split(" ")[0];
            if (line.split(" ")[1].equals("bytes") && Charset.isSupported(name)) {
                for (int lead = 0x80; lead < 0x100; lead++) {
                    for (int ascii = 0; ascii < 0x80; ascii++) {
                        String text = new String(new byte[] {(byte) lead, (byte) ascii}, Charset.forName(name));
                        boolean apart = text.indexOf((char) ascii) >= 0 || text.indexOf('\uFFFD') >= 0;
                        assertThat(apart || Ascii.isLetter(ascii))
                                .as(name + " " + lead + " " + ascii)
                                .isTrue();
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "utf-8, BYTES",
        "ISO-8859-1, BYTES",
        "koi8-r, BYTES",
        "euc-kr, BYTES",
        "Shift_JIS, DECODED",
        "gb2312, DECODED",
        "gb18030, DECODED",
        "big5, DECODED",
        "iso-2022-jp, DECODED",
        "utf-16, DECODED",
        "utf-16be, DECODED",
        "hz-gb-2312, UNKNOWN",
        "utf-32, UNKNOWN",
        "utf-7, UNKNOWN",
        "nonsense, UNKNOWN",
    })
    void declaredCharset_saysHowToRead(String label, Reading reading) {
        assertThat(Encoding.of(label, new byte[0], 0).reading()).isEqualTo(reading);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    \u00FF\u00FE<\u0000                                              | utf-16le
                    \u00FE\u00FF\u0000<                                              | utf-16be
                    \u00EF\u00BB\u00BF<meta charset=gbk>                             | utf-8
                    <!doctype html><meta charset="Shift_JIS">                        | shift_jis
                    <META/CHARSET=big5>                                              | big5
                    <meta charset = ' gbk '>                                         | gbk
                    <meta name=x content="text/html; charset=gbk">                   | windows-1252
                    <meta http-equiv=Content-Type content="text/html; charset=gbk">  | gbk
                    <meta content='a;charset  b charset = "koi8-r"'http-equiv=content-type> | koi8-r
                    <meta http-equiv=content-type content="charset='gbk">            | windows-1252
                    <meta charset=utf-16>                                            | utf-8
                    <meta charset=x-user-defined>                                    | windows-1252
                    <meta charset=nonsense><meta charset=gbk>                        | gbk
                    <meta charset=gbk charset=big5>                                  | gbk
                    <!-- <meta charset=gbk> --><meta charset=big5>                   | big5
                    <!--><meta charset=gbk>                                          | gbk
                    <a title="<meta charset=gbk>"><meta charset=big5>                | big5
                    </a title="<meta charset=gbk>"><meta charset=big5>               | big5
                    <?x <meta charset=gbk> <meta charset=big5>                       | big5
                    <metal charset=gbk>                                              | windows-1252
                    <meta charset=gbk                                                | windows-1252
                    <?xml version="1.0" encoding="Shift_JIS"?><html/>                | shift_jis
                    <?xml version="1.0" encoding='gbk'?><html/>                      | gbk
                    <?xml version="1.0" encoding=gbk?><html/>                        | windows-1252
                    <\u0000?\u0000x\u0000m\u0000                                     | utf-16le
                    <                                                                | windows-1252
                    """)
    void undeclared_isWhatTheDocumentSays(String head, String name) {
        assertThat(of(null, head).name()).isEqualTo(name);
    }

    @Test
    void metaOfXml_saysNothing() {
        byte[] head = "<?xml version=\"1.0\"?><html><head><meta charset=\"gbk\"/></head></html>".getBytes(ISO_8859_1);
        assertThat(Encoding.ofXml(null, head, head.length).name()).isEqualTo("utf-8");
    }

    @Test
    void byteOrderMark_beatsTheHeader_andTheHeaderBeatsTheDocument() {
        assertThat(of("utf-8", "\u00FF\u00FE").name()).isEqualTo("utf-16le");
        assertThat(of("nonsense", "\u00EF\u00BB\u00BF").name()).isEqualTo("utf-8");
        assertThat(of("koi8-r", "<meta charset=gbk>").name()).isEqualTo("koi8-r");
        assertThat(of(" ", "<meta charset=gbk>").name()).isEqualTo("gbk");
        assertThat(of(null, "\0<\0?\0x\0m\0l").name()).isEqualTo("utf-16be");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    @charset "Shift_JIS"; | shift_jis
                    @charset "utf-16";    | utf-8
                    @charset 'gbk';       | utf-8
                    @charset "gbk"        | utf-8
                    @charset "nonsense";  | utf-8
                    <meta charset=gbk>    | utf-8
                    \u00FE\u00FF          | utf-16be
                    """)
    void styleSheet_declaresItselfByItsFirstRule(String head, String name) {
        assertThat(Encoding.ofStyleSheet(null, head.getBytes(ISO_8859_1), head.length())
                        .name())
                .isEqualTo(name);
    }

    @Test
    void unknown_givesNoRewriter() {
        Encoding unknown = of("utf-32", "");
        assertThatThrownBy(() -> unknown.rewriter((bytes, from, length) -> {}, Forward::new))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("A document in \"utf-32\" cannot be read; ask reading() first");
    }

    @Test
    void utf16_isRewrittenAsText() throws IOException {
        for (Charset charset : new Charset[] {UTF_16LE, UTF_16BE}) {
            byte[] css = "\uFEFFa{b:url(https://evil.example/\u00E5\uD83C\uDF6A);c:'\uD83C'}"
                    .replace("\uD83C'", "x'")
                    .getBytes(charset);
            AskedUrls judge = new AskedUrls("evil");
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Rewriter rewriter =
                    Encoding.of(null, css, css.length).rewriter(out::write, sink -> new CssRewriter(sink, judge));
            rewriter.write(css, 0, css.length);
            rewriter.end();
            assertThat(judge.urls).containsExactly("https://evil.example/\u00E5\uD83C\uDF6A");
            assertThat(out.toString(charset))
                    .isEqualTo("\uFEFFa{b:url(data:,)/*consent evil https://evil.example/\u00E5\uD83C\uDF6A)*/;c:'x'}");
        }
    }

    /** The second byte of each of these characters is a backslash. */
    @ParameterizedTest
    @CsvSource({"shift_jis, 955C", "gbk, 815C", "gb18030, 815C", "big5, A55C"})
    void backslashInsideACharacter_escapesNothing(String name, String character) throws IOException {
        String text = new String(new byte[] {(byte) Integer.parseInt(character, 0, 2, 16), '\\'}, ISO_8859_1);
        String css = "a{b:'" + text + "';c:url(evil)}";
        assertThat(rewrite(name, css)).isEqualTo("a{b:'" + text + "';c:url(data:,)/*consent evil evil)*/}");
    }

    @ParameterizedTest
    @CsvSource({"shift_jis, 85", "big5, 81"})
    void backslashAfterABrokenCharacter_isOne(String name, String lead) throws IOException {
        String css = "a{b:'" + (char) Integer.parseInt(lead, 16) + "\\';c:url(evil)}";
        assertThat(rewrite(name, css)).isEqualTo(css);
    }

    @Test
    void escapeSequencesInsideAName_areNotSeen() throws IOException {
        String css = "a{b:u\u001B(Brl(ev\u001B(Jil\u001B(B)}";
        assertThat(rewrite("iso-2022-jp", css)).startsWith("a{b:url(data:,)/*consent evil evil");
    }

    @Test
    void yenSign_isNoBackslash() throws IOException {
        String css = "a{b:'\u001B(J\\';c:url(evil)}";
        assertThat(rewrite("iso-2022-jp", css)).contains("c:url(data:,)/*consent evil evil");
        String backslash = "a{b:'\u001B(J\u001B(B\\'\\72';c:url(evil)}";
        assertThat(rewrite("iso-2022-jp", backslash))
                .contains("c:url(data:,)/*consent evil evil")
                .contains("\u001B(B\\'");
    }

    private static Encoding of(@Nullable String declared, String head) {
        return Encoding.of(declared, head.getBytes(ISO_8859_1), head.length());
    }

    private static String rewrite(String label, String css) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Rewriter rewriter = of(label, "").rewriter(out::write, sink -> new CssRewriter(sink, new AskedUrls("evil")));
        rewriter.write(css.getBytes(ISO_8859_1), 0, css.length());
        rewriter.end();
        return out.toString(ISO_8859_1);
    }
}
