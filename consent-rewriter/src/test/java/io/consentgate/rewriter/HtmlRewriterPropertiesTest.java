package io.consentgate.rewriter;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(Documents.class)
@Domain(DomainContext.Global.class)
class HtmlRewriterPropertiesTest {

    private static final Insertions INSERTIONS = Insertions.of(
            " data-consent-analytics=\"denied\"",
            "<script src=\"/consent/head.js\"></script>",
            "<div id=\"consent-banner\"></div>",
            "<a data-consent-open href=\"/consent/settings\">Cookies</a>",
            "data-consent-open");

    private static HostJudge judge() {
        return new HostJudge("t.example");
    }

    @Property(tries = 1000)
    void anySplit_givesTheSameOutput(@ForAll String document, @ForAll @IntRange(min = 1, max = 9) int size) {
        for (Dialect dialect : Dialect.values()) {
            String whole = Rewriting.whole(document, judge(), INSERTIONS, dialect);
            assertThat(Rewriting.pieces(document, judge(), INSERTIONS, dialect, size))
                    .isEqualTo(whole);
        }
    }

    @Property(tries = 1000)
    void whatWasRewritten_canBeRestored(@ForAll String document) {
        assertThat(Restored.from(Rewriting.html(document, judge(), INSERTIONS), " data-consent-analytics=\"denied\""))
                .isEqualTo(document);
    }

    /** In what could not be read, and is no script any more, the second time may find more. */
    @Property(tries = 1000)
    void rewritingTwice_changesNothing(@ForAll String document) {
        String once = Rewriting.html(document, judge());
        Assume.that(!Rewriting.isUnreadable(once));
        assertThat(withoutEnds(Rewriting.html(once, judge()))).isEqualTo(withoutEnds(once));
    }

    /** What ends all that is fetched ahead may be put in the second time only: to the tree it is nothing. */
    private static String withoutEnds(String rewritten) {
        return rewritten.replace(AheadReading.END, "");
    }

    @Property(tries = 1500)
    void anIndependentParser_findsNoContact(@ForAll String document) {
        String rewritten = Rewriting.html(document, judge());
        assertThat(Contacts.of(rewritten, judge(), true)).as(rewritten).isEmpty();
        assertThat(Contacts.of(rewritten, judge(), false)).as(rewritten).isEmpty();
        assertThat(ContactsAhead.of(rewritten, judge(), true)).as(rewritten).isEmpty();
        assertThat(ContactsAhead.of(rewritten, judge(), false)).as(rewritten).isEmpty();
    }

    @Property(tries = 500)
    void randomBytes_passAsTheyAre(@ForAll byte[] bytes) {
        String document = new String(bytes, ISO_8859_1);
        assertThat(Rewriting.html(document, judge())).isEqualTo(document);
        assertThat(Rewriting.whole(document, judge(), Insertions.NONE, Dialect.XML))
                .isEqualTo(document);
    }
}
