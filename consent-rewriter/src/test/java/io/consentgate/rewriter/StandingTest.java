package io.consentgate.rewriter;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.jspecify.annotations.Nullable;

/** Where a rewriter stands is all that it has of what it has read. */
@Domain(Documents.class)
@Domain(DomainContext.Global.class)
class StandingTest {

    private static final Insertions INSERTIONS = Insertions.of(
            " data-consent-analytics=\"denied\"", "<script></script>", "<div></div>", "<a></a>", "data-x");

    private final HtmlRewriters rewriters = new HtmlRewriters(2);

    /** One that has read something, and where it stands then. */
    private record Begun(
            HtmlRewriter rewriter,
            ByteArrayOutputStream out,
            @Nullable Standing standing) {

        String rest(String document) {
            out.reset();
            Rewriting.run(rewriter, document);
            return out.toString(ISO_8859_1);
        }
    }

    @Property(tries = 3000)
    void whoeverIsPutThere_goesOnAlike(@ForAll String before, @ForAll String document) throws IOException {
        Begun begun = begun(before);
        if (begun.standing != null) {
            Begun other = begun("");
            other.rewriter.stand(begun.standing);

            assertThat(other.rest(document)).isEqualTo(begun.rest(document));
        }
    }

    @Property(tries = 3000)
    void whoeverStandsThere_goesOnAlike(
            @ForAll("plain") String before, @ForAll("plain") String otherwise, @ForAll String document)
            throws IOException {
        Begun begun = begun("<body data-x>" + before);
        Begun other = begun("<body>" + otherwise);
        if (begun.standing != null) {
            String rest = begun.rest(document);
            if (other.rewriter.standsLike(begun.standing)) {
                assertThat(other.rest(document)).isEqualTo(rest);
            }
        }
    }

    /** Of what is met often, so that two of them come to the same. */
    @Provide
    Arbitrary<String> plain() {
        return Arbitraries.of(
                        "text", "<p>", "<b data-x>", "<svg>", "</svg>", "<img src=//t.example/>", "</body>", "<base>")
                .list()
                .ofMaxSize(4)
                .map(parts -> String.join("", parts));
    }

    @Example
    void betweenTags_itStands() throws IOException {
        assertThat(begun("<html><body><p>text").standing).isNotNull();
        assertThat(begun("<html><head><title>t</title>").standing).isNotNull();
    }

    /** Each has read something that bears on what follows. */
    @Example
    void whatBearsOnTheRest_isPartOfWhereItStands() throws IOException {
        assertThat(isLike("<body><p data-x>", "<body><p>", "")).isFalse();
        assertThat(isLike("<head>", "<body>", "")).isFalse();
        assertThat(isLike("<body><base href=/a>", "<body>", "")).isFalse();
        assertThat(isLike("<body></body>", "<body>", "")).isFalse();
        assertThat(isLike("<body><svg></svg>", "<body>", "")).isFalse();
    }

    @Example
    void whatWasMet_isPartOfItWhereTheRestAsks() throws IOException {
        assertThat(isLike("<body>", "<body><b>", "<svg></b>")).isFalse();
        assertThat(isLike("<body>", "<body><b>", "<svg></i>")).isTrue();
        assertThat(isLike("<body>", "<body><b>", "<p>")).isTrue();
        assertThat(isLike("<body><b>", "<body>", "<p>")).isFalse();
    }

    /** Two bodies of which one bears the attribute are told apart by whoever is put there, too. */
    @Example
    void whatWasSeen_goesWithIt() throws IOException {
        Begun seen = begun("<body><p data-x>");
        Begun moved = begun("");
        assertThat(seen.standing).isNotNull();
        moved.rewriter.stand(seen.standing);

        assertThat(moved.rest("</body>")).isEqualTo("</body>").isEqualTo(seen.rest("</body>"));
    }

    /** Does the rest that follows the first become the same behind the other? */
    private boolean isLike(String first, String other, String rest) throws IOException {
        Begun begun = begun(first);
        begun.rest(rest);
        return begun.standing != null && begun(other).rewriter.standsLike(begun.standing);
    }

    @Example
    void whereSomethingIsOpen_itStandsNowhere() throws IOException {
        for (String open : new String[] {
            "", "\u00EF\u00BB", "<p", "<script>a", "<style>a", "<svg>", "<template>", "<select>", "<!--"
        }) {
            assertThat(begun(open).standing).as(open).isNull();
        }
    }

    @Example
    void whereSomethingIsOpen_itCannotBeMoved() throws IOException {
        Standing there = begun("<p>").standing;
        HtmlRewriter open = begun("<p><script>").rewriter;

        assertThat(there).isNotNull();
        assertThatIllegalStateException().isThrownBy(() -> open.stand(there)).withMessageContaining("open");
    }

    @Example
    void whoeverHasLeft_sendsNothing() throws IOException {
        Begun begun = begun("<p>");
        int length = begun.out.size();
        begun.rewriter.leave();

        assertThat(begun.out.size()).isEqualTo(length);
        assertThat(begun.rewriter.standing()).isNull();
        assertThatIllegalStateException().isThrownBy(begun.rewriter::end);
    }

    private Begun begun(String document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        HtmlRewriter rewriter = rewriters.rewriter(out::write, new HostJudge("t.example"), INSERTIONS);
        byte[] bytes = document.getBytes(ISO_8859_1);
        rewriter.write(bytes, 0, bytes.length);
        return new Begun(rewriter, out, rewriter.standing());
    }
}
