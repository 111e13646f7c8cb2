package io.consentgate.rewriter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In a select, older browsers leave out every start tag but those of options and scripts; newer ones read them all. */
class SelectTest {

    private static HostJudge judge() {
        return new HostJudge("t.example");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<select><style></select><img src=//t.example/x></style>b",
                "<select><style></select><img src=//t.example/x>",
                "<select><style>a{b:url(//t.example/x)}</style></select>b",
                "<select><title></select><img src=//t.example/x></title>b",
                "<select><svg><script><!--\n fetch('//t.example/f') // --></script></svg></select>b",
                "<select><svg><style><!-- </style><img src=//t.example/x> --></style></svg></select>b",
            })
    void nothingIsFetched_byEitherKindOfBrowser_andAllCanBeUndone(String document) {
        String rewritten = Rewriting.html(document, judge());

        assertThat(Contacts.of(rewritten, judge(), true)).isEmpty();
        assertThat(Contacts.of(rewritten, judge(), false)).isEmpty();
        assertThat(Restored.from(rewritten, "")).isEqualTo(document);
        assertThat(Rewriting.html(rewritten, judge())).isEqualTo(rewritten);
        assertThat(Rewriting.pieces(document, judge(), Insertions.NONE, Dialect.HTML, 1))
                .isEqualTo(rewritten);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<select><style>a{b:c}</style><option>d</select>",
                "<select><svg><script>a=1</script></svg></select>",
                "<select><option>a</select><style>a{content:'<'}</style>",
            })
    void whatIsHarmless_isLeftAlone(String document) {
        assertThat(Rewriting.html(document, judge())).isEqualTo(document);
    }

    @Test
    void styleTooLongToBeHeld_isLeftOut() {
        String style = "a{b:c}".repeat(1 << 16) + "</select><img src=//t.example/x>";
        String rewritten = Rewriting.html("<select><style>" + style + "</style><b>c</b>", judge());

        assertThat(Contacts.of(rewritten, judge(), true)).isEmpty();
        assertThat(rewritten).endsWith("</style><b>c</b>").doesNotContain("t.example/x>");
    }
}
