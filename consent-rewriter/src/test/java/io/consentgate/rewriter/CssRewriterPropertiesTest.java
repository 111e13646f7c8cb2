package io.consentgate.rewriter;

import static io.consentgate.rewriter.CssSheets.rewrite;
import static io.consentgate.rewriter.CssSheets.undo;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for every sheet, however broken. */
class CssRewriterPropertiesTest {

    @Property(tries = 3000)
    void splits_changeNothing(@ForAll("sheets") String css, @ForAll @IntRange(min = 1, max = 9) int piece)
            throws IOException {
        AskedUrls whole = new AskedUrls("a");
        AskedUrls pieces = new AskedUrls("a");
        assertThat(rewrite(css, pieces, piece)).isEqualTo(rewrite(css, whole));
        assertThat(pieces.urls).isEqualTo(whole.urls);
        assertThat(pieces.loads).isEqualTo(whole.loads);
    }

    @Property
    void nothingBlocked_changesNothing(@ForAll("sheets") String css) throws IOException {
        assertThat(rewrite(css.replace("import", "inport"), new AskedUrls()))
                .isEqualTo(css.replace("import", "inport"));
    }

    @Property(tries = 3000)
    void everythingBlocked_canBeUndone(@ForAll("sheets") String css) throws IOException {
        assertThat(undo(rewrite(css, new AskedUrls("")))).isEqualTo(css);
    }

    @Property(tries = 3000)
    void everythingBlocked_leavesNothingToBlock(@ForAll("sheets") String css) throws IOException {
        String out = rewrite(css, new AskedUrls(""));
        AskedUrls again = new AskedUrls("");
        assertThat(rewrite(out, again).replace("unreadable", "any")).isEqualTo(out.replace("unreadable", "any"));
        assertThat(again.urls).isEmpty();
    }

    @Provide
    Arbitrary<String> sheets() {
        Arbitrary<String> tokens = Arbitraries.of(
                "url(",
                "u\\72l(",
                "'",
                "\"",
                "(",
                ")",
                "{",
                "}",
                "[",
                "]",
                ";",
                ":",
                "/*",
                "*/",
                "*",
                "/",
                "\\",
                "\n",
                "\r",
                "\f",
                " ",
                "@import",
                "@font-face",
                "@namespace",
                "image-set(",
                "type(",
                "--x",
                "--",
                "-",
                "<!--",
                "-->",
                "1",
                ".",
                "e",
                "+",
                "#",
                "a",
                "u",
                "r",
                "l",
                "\\61",
                "\\75 ",
                "\\0",
                "\0",
                "\u0080",
                "%",
                "%2A",
                "data:",
                ",",
                "5",
                "<",
                "!",
                "@",
                "initial-value");
        return tokens.list().ofMaxSize(24).map(list -> String.join("", list));
    }
}
