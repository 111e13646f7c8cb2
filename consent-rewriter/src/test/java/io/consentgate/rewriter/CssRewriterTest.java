package io.consentgate.rewriter;

import static io.consentgate.rewriter.CssSheets.rewrite;
import static io.consentgate.rewriter.CssSheets.undo;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CssRewriterTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@import 'evil';",
                "@import/**/\"evil\";",
                "@import\"evil\"layer(x) screen;",
                "@\\69mport url(evil) supports(a:b);",
                "@IMPORT url( 'evil' );",
                "a{}@import url(evil",
                "a{background:url(evil)}",
                "a{background:URL( evil )}",
                "a{background:u\\72l(\\65 vil)}",
                "a{background:\\000055\\52\\4c(e\\76 il)}",
                "a{background:\\75\r\nrl(evil)}",
                "a{background:\\url(evil)}",
                "a{background:url('e\\\nvil')}",
                "a{background:url('e\\\r\nvil')}",
                "a{background:url(\"e\\76\nil\")}",
                "a{background:url('evil",
                "a{background:url(evil",
                "a{background:url(evil\\",
                "a{--x:url(evil)}",
                "a{b:c /* ; url( */ url(evil)}",
                "a{b:c /*/ url(*/ url(evil)}",
                "a{b:'\"' url(evil)}",
                "a{b:\"\\\"\" url(evil)}",
                "a{b:'spoilt\n url(evil)}",
                "a{b:url(spoilt'x\\)) url(evil)}",
                "a{b:url(a b) url(evil)}",
                "a{b:url(a\\\nb) url(evil)}",
                "a{b:url(/*)url(evil)/**/}",
                "a{b:url( /*)url(evil)/**/}",
                "<!--url(evil)",
                "<!-- a{b:url(evil)} -->",
                "-->url(evil)",
                "a{b:image-set('evil' 1x)}",
                "a{b:-webkit-image-set(url(x) 1x,\"evil\" 2x)}",
                "a{b:\\-webkit-image-set(\"evil\" 2x)}",
                "a{b:image-set(var(--x, 'evil') 1x)}",
                "a{b:image-set(if(media(print):'x';else:'evil') 1x)}",
                "a{b:image-set(type('x') 'evil')}",
                "a{b:image('evil')}",
                "a{b:src('evil')}",
                "a{b:--('evil')}",
                "(--('evil",
                "a{--x:'evil'}",
                "a{b:c;--x:{'y';'evil'}}",
                "a{\\2d-x : a 'evil'}",
                "@property --x{syntax:'*';initial-value:'evil'}",
                "@function --f(--a:'evil'){}",
                "@function --f(){result:'evil'}",
                "a{b:1.url(evil)}",
                "a{b:1+url(evil)}",
                "a{b:calc(1e+url(evil)}",
                "a{b:+url(evil)}",
                "a{b:#x url(evil)",
                "a{b:# url(evil)",
                "a{b:#-url(x)url(evil)",
                "a{b:5e url(evil)}",
                "@namespace x 'y';a{b:url(evil)}",
                "@namespace 'y'{b:url(evil)}",
                "a{b:url(\n\t\fevil\r)}",
                "a{b:url(x\\)evil)}",
                "a{b:url(evil*/%2A%)}",
                "a{b:url('evil*/%2A%')}",
                "a{b:url(evil\u00E9\u0080)}",
            })
    void loadedUrl_isBlockedAndNothingElseChanges(String css) throws IOException {
        AskedUrls judge = new AskedUrls("evil");
        String out = rewrite(css, judge);
        assertThat(judge.urls).anyMatch(url -> url.contains("evil"));
        assertThat(out).contains("/*consent evil ");
        assertThat(undo(out)).isEqualTo(css);
        assertThat(rewrite(css, new AskedUrls("evil"), 1)).isEqualTo(out);
        AskedUrls again = new AskedUrls("evil");
        assertThat(rewrite(out, again)).isEqualTo(out);
        assertThat(again.urls).as("nothing is left to load").noneMatch(url -> url.contains("evil"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a{content:'evil'}",
                "a{content:\"url(evil)\"}",
                "a{--x:y;content:'evil'}",
                "a{--x:{y}}b{content:'evil'}",
                "/* url(evil) */",
                "/*/ url(evil) */",
                "a{b:url (evil)}",
                "a{b:xurl(evil)}",
                "a{b:-url(evil)}",
                "a{b:--url(evil)}",
                "a{b:#url(evil)}",
                "a{b:@url(evil)}",
                "a{b:1url(evil)}",
                "a{b:1.5url(evil)}",
                "a{b:.5url(evil)}",
                "a{b:-.5url(evil)}",
                "a{b:1e5url(evil)}",
                "a{b:1e-5url(evil)}",
                "a{b:1e-url(evil)}",
                "a{b:1-url(evil)}",
                "a{b:1--url(evil)}",
                "a{b:1\\75rl(evil)}",
                "a{b:1url(/*)url(evil)*/",
                "a{b:\u0000url(evil)}",
                "a{b:\u0080url(evil)}",
                "a{b:\\\nxurl(evil)}",
                "a{b:url(e vil)}",
                "a{b:url(evil('))}",
                "a{b:url(evil\u0001)}",
                "a{b:url(evil\n\"')}",
                "a{b:url('evil\n')}",
                "a{b:url(#evil)}",
                "a{b:url(data:evil)}",
                "a{b:url(' D\\\nA\tta:evil')}",
                "a{b:image-set(url(x) type('evil'))}",
                "a{b:src(x) 'evil'}",
                "a{--x:'//'}",
                "@charset 'evil';",
                "@namespace url(evil);",
                "@namespace x 'evil';",
                "@-moz-document url('evil'){}",
            })
    void whatLoadsNothing_isNotAskedAbout(String css) throws IOException {
        AskedUrls judge = new AskedUrls("");
        rewrite(css, judge);
        assertThat(judge.urls).doesNotContain("evil").noneMatch(url -> url.startsWith("evil"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    @import 'a';@import url(b);url(c)                                    | STYLE STYLE IMAGE
                    @import url('a') supports(b:url(c));                                 | STYLE IMAGE
                    @font-face{src:local('x'),url(a)format('b'),url('c')}d{e:url(f)}     | FONT FONT IMAGE
                    @layer x{@Font-Face {a:{b;c} src:url(a) } b{c:url(d)}}               | FONT IMAGE
                    @font-face;a{b:url(c)}                                               | IMAGE
                    a{b:( } @font-face{c:url(d)})}                                       | FONT
                    """)
    void url_isLoadedForWhatItsRuleSays(String css, String loads) throws IOException {
        AskedUrls judge = new AskedUrls();
        assertThat(rewrite(css, judge)).isEqualTo(css);
        assertThat(judge.loads).extracting(Load::name).containsExactly(loads.split(" "));
    }

    @Test
    void blockedUrl_isReplacedAsTheClassSays() throws IOException {
        assertThat(rewrite(
                        "@import 'https://evil/*'layer(x);a{b:url( https://evil/%20 )c;d:src(\"/evil\")}",
                        new AskedUrls("evil")))
                .isEqualTo(
                        "@import 'data:text/css,'/*consent evil 'https://evil/%2A'*/layer(x);"
                                + "a{b:url( data:,)/*consent evil https://evil/%2520 )*/c;d:src(\"data:,\"/*consent evil \"/evil\"*/)}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    @import 'data:text/css,a{b:url(/ok)}';                                       | ~~
                    @import 'data:text/css,';                                                    | ~~
                    @import url(data:text/css,@import%20%22//evil%22);                           | evil
                    @import 'data:,@import "data:,@import %2522//evil%2522";';                       | evil
                    @import 'data:text/css;charset=utf-16le;base64,QABpAG0AcABvAHIAdAAnAGUAdgBpAGwAJwA='; | evil
                    @import 'data:text/css;charset=utf-32,a';                                    | unreadable
                    @import 'data:,a{b:url(//evil);c:url(//bad)}';                               | unreadable
                    """)
    void importOfData_isReadToo(String css, String label) throws IOException {
        String out = rewrite(css, new AskedUrls("evil", "bad"));
        if (label.isEmpty()) {
            assertThat(out).isEqualTo(css);
        } else {
            assertThat(out).contains("/*consent " + label + " ");
            assertThat(rewrite(out, new AskedUrls("evil", "bad"))).isEqualTo(out);
        }
    }

    @Test
    void importOfDataTooDeep_isUnreadable() throws IOException {
        String css = "@import 'data:,a'";
        for (int i = 0; i < 5; i++) {
            css = "@import 'data:," + css.replace("%", "%25").replace("'", "%27") + "'";
        }
        assertThat(rewrite(css, new AskedUrls())).contains("/*consent unreadable ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a{b:url(~)}", "a{b:url('~')}", "a{b:url(~", "@import '~';", "@font-face{b:url( ~ )c}"})
    void tooLongUrl_isBlockedUnlessItIsData(String css) throws IOException {
        String rest = "*".repeat(CssUrls.LONGEST) + "\\)%";
        String long1 = css.replace("~", "https://x/" + rest);
        String out = rewrite(long1, new AskedUrls(), 1000);
        assertThat(out).contains("/*consent unreadable ").doesNotContain("**");
        assertThat(undo(out)).isEqualTo(long1);
        assertThat(rewrite(out, new AskedUrls(), 999)).isEqualTo(out);
        String data = css.replace("~", "\\64 ata:x," + rest);
        assertThat(rewrite(data, new AskedUrls(), 1000).equals(data)).isEqualTo(!css.contains("import"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(",
                "url(",
                "\\",
                "\\0",
                "/*",
                "/*/",
                "\"",
                "'\\",
                "url(url(",
                "-",
                "--",
                "1",
                "1e",
                "1.",
                "@",
                "@a",
                "#",
                "{",
                "<!",
                "<!--",
                "url( ",
                "url(a ",
                " ",
                "a",
                "\\61\r",
                "image-set('",
                "*",
                "url(x",
                "@import'",
                "--x:'a",
                "url('\n"
            })
    void hostileRepetition_isReadInLinearTimeAndLittleMemory(String piece) {
        byte[] bytes = piece.repeat(400_000 / piece.length()).getBytes(ISO_8859_1);
        long held = assertTimeoutPreemptively(ofSeconds(30), () -> mostHeld(bytes));
        assertThat(held).isLessThanOrEqualTo(CssUrls.LONGEST + 16);
    }

    private static long mostHeld(byte[] bytes) throws IOException {
        AtomicLong out = new AtomicLong();
        CssRewriter rewriter = new CssRewriter((b, from, length) -> out.addAndGet(length), new AskedUrls());
        long most = 0;
        for (int i = 0; i < bytes.length; i++) {
            rewriter.write(bytes, i, 1);
            most = Math.max(most, i + 1 - out.get());
        }
        rewriter.end();
        assertThat(out.get()).isGreaterThanOrEqualTo(bytes.length);
        return most;
    }

    @Test
    void ended_isReadyForAnotherSheet() throws IOException {
        StringBuilder out = new StringBuilder();
        CssRewriter rewriter = new CssRewriter(
                (b, from, length) -> out.append(new String(b, from, length, ISO_8859_1)), new AskedUrls("evil"));
        for (String css : new String[] {"@font-face{a:'", "@import", "a{--x:url(", "/*", "1", "x", "url(evil"}) {
            rewriter.write(css.getBytes(ISO_8859_1), 0, css.length());
            rewriter.end();
        }
        rewriter.write("'evil';url(evil)".getBytes(ISO_8859_1), 0, 16);
        rewriter.end();
        assertThat(out).endsWith("'evil';url(data:,)/*consent evil evil)*/");
        assertThat(rewriter.labels()).isEqualTo("evil");
        assertThat(rewriter.labels()).isEmpty();
    }
}
