package io.consentgate.rewriter;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/** Documents put together from what tokenizers and tree builders stumble over; {@code t.example} is the tracker. */
final class Documents extends DomainContextBase {

    private static final List<String> MARKUP = List.of(
            "<",
            ">",
            "</",
            "<!--",
            "-->",
            "--!>",
            "<!-->",
            "<![CDATA[",
            "]]>",
            "<?x",
            "<!doctype html>",
            "<b",
            "<a ",
            "x=",
            "=",
            "/",
            "'",
            "\"",
            "\">",
            " ",
            "\n",
            "\f",
            "\0",
            "text",
            "&amp;",
            "&#47",
            "<p title=\"",
            "<a href=");
    private static final List<String> ELEMENTS = List.of(
            "<script>",
            "</script>",
            "<script/>",
            "<style>",
            "</style>",
            "<style/>",
            "<title>",
            "</title>",
            "<textarea>",
            "</textarea>",
            "<xmp>",
            "</xmp>",
            "<noembed>",
            "</noembed>",
            "<noframes>",
            "</noframes>",
            "<template>",
            "</template>",
            "<div>",
            "</div>",
            "<p>",
            "</p>",
            "</br>",
            "<span>",
            "</span>",
            "<table>",
            "<td>",
            "</td>",
            "</table>",
            "<ul>",
            "<li>",
            "</ul>",
            "<button>",
            "</button>",
            "<html>",
            "<head>",
            "</head>",
            "<body>",
            "</body>",
            "</html>",
            "<font color=x>",
            "<meta>",
            "<a>",
            "</a>");
    private static final List<String> FOREIGN = List.of(
            "<svg>",
            "</svg>",
            "<svg/>",
            "<math>",
            "</math>",
            "<mi>",
            "</mi>",
            "<mglyph>",
            "<annotation-xml encoding=text/html>",
            "</annotation-xml>",
            "<foreignObject>",
            "</foreignObject>",
            "<desc>",
            "<desc><![CDATA[>",
            "</desc>",
            "<image href=//t.example/y />");
    private static final List<String> LOADS = List.of(
            "<script src=//t.example/a.js>",
            "<img src=//t.example/x>",
            "<img srcset='/a 2x, //t.example/x 1x'>",
            "<iframe src=//t.example>",
            "</iframe>",
            "<image src=//t.example/z>",
            "<object data=//t.example/o>",
            "<embed src=//t.example/e>",
            "<link rel=stylesheet href=//t.example/s.css>",
            "@import '//t.example/c.css';",
            "url(//t.example/u)",
            "fetch('//t.example/f')",
            "src=//t.example/q",
            "onload=\"t.example\"",
            "<iframe srcdoc=\"<img src=//t.example/d>\">",
            "<img src='&#47;/t.example/r'>",
            "<x-t.example>",
            "</x-t.example>",
            "<x-word at=t.example ",
            "<x-word>",
            "</x-word>",
            "<amp-analytics>",
            "</amp-analytics>",
            "<script type=application/json>\"//t.example/j\"");
    private static final List<String> NOSCRIPT = List.of("<noscript>", "</noscript>", "</noscript ", "</NOSCRIPT");

    @Provide
    Arbitrary<String> documents() {
        Arbitrary<String> piece = Arbitraries.oneOf(
                Arbitraries.of(MARKUP),
                Arbitraries.of(ELEMENTS),
                Arbitraries.of(FOREIGN),
                Arbitraries.of(LOADS),
                Arbitraries.of(NOSCRIPT));
        return piece.list().ofMinSize(1).ofMaxSize(14).map(pieces -> String.join("", pieces));
    }
}
