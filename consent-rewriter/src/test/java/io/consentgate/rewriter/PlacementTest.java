package io.consentgate.rewriter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlacementTest {

    private static final Insertions INSERTIONS =
            Insertions.of(" data-consent-x=\"no\"", "HEAD", "BODY", "END", "data-consent-open");

    private static String rewritten(String document) {
        return Rewriting.html(document, new HostJudge("t.example"), INSERTIONS)
                .replace("<!--consent-->", "[")
                .replace("<!--/consent-->", "]")
                .replace(" data-consent-x=\"no\"", " X");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<!doctype html><html lang=sv><head><title>a</title></head><body>b</body></html>"
                        + "|<!doctype html><html X lang=sv><head><title>a</title>[HEAD]</head><body>[BODY]b[END]</body></html>",
                "<html><head><meta charset=utf-8><base href=/><link rel=canonical href=/a><script></script></head><body>"
                        + "|<html X><head><meta charset=utf-8><base href=/><link rel=canonical href=/a>[HEAD]<script></script>"
                        + "</head><body>[BODY][END]",
                "<html><head><link rel=icon href=/i><body class=a>|<html X><head>[HEAD]<link rel=icon href=/i><body class=a>[BODY][END]",
                "<head></head>  <style></style><body>|<head>[<html X>HEAD]</head>  <style></style><body>[BODY][END]",
                "<title>a</title><p>b|<title>a</title>[<html X>HEADBODY]<p>b[END]",
                "<!-- c -->text|<!-- c -->[<html X>HEADBODY]text[END]",
                "<svg></svg>|[<html X>HEADBODY]<svg></svg>[END]",
                "<title>a</title></body>|<title>a</title>[<html X>HEADBODY][END]</body>",
                "<title><body></title>a|<title><body></title>[<html X>HEADBODY]a[END]",
                "<template><script></script><body></template>a|[<html X>HEAD]<template><script></script><body></template>[BODY]a[END]",
                "<noscript><style></style><p>x</noscript>a|[<html X>HEAD]<noscript><style></style><p>x</noscript>[BODY]a[END]",
                "<title>a</title>|<title>a</title>[<html X>HEADBODYEND]",
                "<body>a</body>b</body>|[<html X>HEAD]<body>[BODY]a[END]</body>b</body>",
            })
    void documents_getEachBlockInItsPlace(String document, String expected) {
        assertThat(rewritten(document)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<frameset><frame src=/a></frameset>|<frameset><frame src=/a></frameset>",
                "<html><frameset cols=1><frame src=/a></frameset></html>|<html X><frameset cols=1><frame src=/a></frameset></html>",
            })
    void framesets_getNoBlock(String document, String expected) {
        assertThat(rewritten(document)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<body><a DATA-consent-open>c</a></body>|[<html X>HEAD]<body>[BODY]<a DATA-consent-open>c</a></body>",
                "<body><script>a|[<html X>HEAD]<body>[BODY]<script>a",
                "<body><!-- a|[<html X>HEAD]<body>[BODY]<!-- a",
                "<body><p title=a|[<html X>HEAD]<body>[BODY]<p title=a",
                "<body><svg>a|[<html X>HEAD]<body>[BODY]<svg>a",
                "<body><plaintext></body>|[<html X>HEAD]<body>[BODY]<plaintext></body>",
            })
    void end_staysAwayWhereItIsNeedlessOrWouldBeMisread(String document, String expected) {
        assertThat(rewritten(document)).isEqualTo(expected);
    }

    /** Of a stray end tag nobody knows, without the whole tree, whether it ends the svg around it. */
    @Test
    void svgLeftOpen_endsForAll() {
        assertThat(Rewriting.html(
                        "<div></div><svg></div><image href=//t.example/y /><style><img src=//t.example/x></style>",
                        new HostJudge("t.example")))
                .startsWith("<div></div><svg><!--consent--><head><!--/consent--></div><image")
                .endsWith("<style><img src=//t.example/x></style>");
        assertThat(Rewriting.html("<div><svg></svg></div>", new HostJudge("t.example")))
                .isEqualTo("<div><svg></svg></div>");
    }

    @Test
    void heldScript_goesOutBeforeWhatIsPutBehindItsEnd() {
        assertThat(rewritten("<noscript><svg><script>t.example</noscript>a"))
                .contains("data-consent-tag=\"&lt;script&gt;\">t.example[<head>]</noscript>[BODY]a");
        assertThat(rewritten("<body><div><svg><script>t.example</div></body>"))
                .endsWith("data-consent-tag=\"&lt;script&gt;\">t.example[<head>]</div>[END]</body>");
    }

    @Test
    void byteOrderMark_staysFirst() {
        assertThat(rewritten("\u00EF\u00BB\u00BFtext")).isEqualTo("\u00EF\u00BB\u00BF[<html X>HEADBODY]text[END]");
        assertThat(rewritten("\u00EF\u00BBtext")).isEqualTo("[<html X>HEADBODY]\u00EF\u00BBtext[END]");
    }

    @Test
    void emptyDocument_staysEmpty() {
        assertThat(rewritten("")).isEmpty();
    }

    @Test
    void xml_getsNothing() {
        assertThat(Rewriting.whole("<html><body>a</body></html>", new HostJudge(), INSERTIONS, Dialect.XML))
                .isEqualTo("<html><body>a</body></html>");
    }
}
