package io.consentgate.rewriter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tags that are longer than what is held, by whatever makes them long. */
class LongTagTest {

    private static final String IMAGE = "<img src=//t.example/1>";
    private static final String BLOCKED =
            "<img data-consent-blocked=\"t.example\" data-consent-tag=\"&lt;img src=//t.example/1&gt;\"  >";

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <p title='@{65536*>}'>a{image}                   | <p{unreadable}>a{blocked}
            <p title="@{65536*'}" b/>a{image}                | <p{unreadable}/>a{blocked}
            <p a=@{65536*x}>a{image}                         | <p{unreadable}>a{blocked}
            <p a=@{65536*x}/>a{image}                        | <p{unreadable}>a{blocked}
            <p a@{65536*x}>a{image}                          | <p{unreadable}>a{blocked}
            <p a@{65536*x} = '>'>a{image}                    | <p{unreadable}>a{blocked}
            <p a@{65536* }= '>'>a{image}                     | <p{unreadable}>a{blocked}
            <p a=@{65536* }'>'>a{image}                      | <p{unreadable}>a{blocked}
            <p @{65536* }>a{image}                           | <p{unreadable}>a{blocked}
            <p @{65536*/}>a{image}                           | <p{unreadable}/>a{blocked}
            <p @{33000* a}>a{image}                          | <p{unreadable}>a{blocked}
            </p a='@{65536*x}'>a{image}                      | </p>a{blocked}
            </p a@{65536*x}/>a{image}                        | </p/>a{blocked}
            a<p@{65536*x} b='c'>a{image}                     | aa{blocked}
            <script a='@{65536*x}'>{image}</script>{image}   | <script type="text/plain"{unreadable}>{image}</script>{blocked}
            <title a='@{65536*x}'>{image}</title>{image}     | <title{unreadable}>{image}</title>{blocked}
            <plaintext a='@{65536*x}'>{image}                | <plaintext{unreadable}>{image}
            <noscript a='@{65536*x}'><!--</noscript>{image}  | <noscript{unreadable}><!--<!--consent--><!--/consent--></noscript>{blocked}
            <math><annotation-xml a='@{65536*x}' encoding='text/html'><style><!--</style>{image} | <math><annotation-xml{unreadable}><style><!--</style><plaintext data-consent>{image}
            <math><annotation-xml encoding='text/html' a='@{65536*x}'><style><!--</style>{image} | <math><annotation-xml{unreadable}><style><!--</style><plaintext data-consent>{image}
            <svg><font a='@{65536*x}' color><style><!--</style>{image} | <svg><font{unreadable}><style><!--</style><plaintext data-consent>{image}
            <svg><g a='@{65536*x}'/><title a='@{65536*x}'/></svg>{image} | <svg><g{unreadable}/><title{unreadable}/></svg>{blocked}
            """)
    void longTag_goesOutByItsName(String document, String expected) {
        String html = filled(document);
        for (int size : new int[] {1 << 20, 1 << 14, 1000, 65_535, 65_580, 7}) {
            assertThat(Rewriting.pieces(html, judge(), Insertions.NONE, Dialect.HTML, size))
                    .as("in pieces of %d", size)
                    .isEqualTo(filled(expected));
        }
    }

    @Test
    void longestTag_isHeld_andNoneThatIsLonger() {
        String most = "<p a='" + "x".repeat(Tokenizer.LONGEST_TAG - 8) + "'>";
        String more = most.replace("'>", "x'>");
        for (int size : new int[] {1 << 20, 1 << 14, Tokenizer.LONGEST_TAG, 7}) {
            assertThat(Rewriting.pieces("a" + most + "b", judge(), Insertions.NONE, Dialect.HTML, size))
                    .isEqualTo("a" + most + "b");
            assertThat(Rewriting.pieces("a" + more + "b", judge(), Insertions.NONE, Dialect.HTML, size))
                    .isEqualTo(filled("a<p{unreadable}>b"));
        }
    }

    private static HostJudge judge() {
        return new HostJudge("t.example");
    }

    private static String filled(String text) {
        return Cases.repeated(text)
                .replace("{image}", IMAGE)
                .replace("{blocked}", BLOCKED)
                .replace("{unreadable}", " data-consent-blocked=\"unreadable\"");
    }
}
