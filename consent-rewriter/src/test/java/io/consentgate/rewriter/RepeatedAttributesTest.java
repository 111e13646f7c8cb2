package io.consentgate.rewriter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An attribute that is written twice: the tree takes the first, what fetches ahead of it the first that is not empty. */
class RepeatedAttributesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<link rel=stylesheet href='' href=//t.example/a.css>",
                "<link rel=stylesheet href='' href=//t.example/a.css onload='//t.example'>",
                "<input type=image src='' src=//t.example/a.gif onload='//t.example'>",
                "<video poster='' poster=//t.example/a.gif src=//t.example/b></video>"
            })
    void whatIsFetchedAhead_isLeftOut_whateverElseIs(String html) {
        String rewritten = Rewriting.html(html, new HostJudge("t.example"));

        assertThat(rewritten.replaceAll("data-consent-tag=\"[^\"]*\"", "")).doesNotContain("//t.example");
    }
}
