package io.consentgate.banner;

import static org.assertj.core.api.Assertions.assertThat;

import io.consentgate.Consent;
import io.consentgate.policy.Register;
import io.consentgate.policy.Register.Entry;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TemplatesTest {

    private static final Register REGISTER = Sites.nordhost();
    private static final List<Entry> VENDORS = Sites.tenVendors();
    private static final Banner KEPT = Banner.of(REGISTER, "/consent");
    /** With the same URLs, but rendering each time. */
    private static final Banner FRESH = KEPT.at("");

    @Property(tries = 3000)
    void whatIsKept_isWhatWouldBeRendered(@ForAll("views") View view) {
        assertThat(everything(KEPT, view)).isEqualTo(everything(FRESH, view));
    }

    @Property
    void whatOneRequestBrought_isInNoOtherVisitorsPage(@ForAll("views") View any) {
        View first = requested(any, "/account?token=s3cr3t", Optional.of("n0nce1"));
        View second = requested(any, "/start", Optional.empty());

        assertThat(everything(KEPT, first)).contains("s3cr3t", "nonce=\"n0nce1\"");
        assertThat(everything(KEPT, second)).doesNotContain("s3cr3t", "n0nce1", "nonce");
    }

    @Test
    void hostileRequests_areAskedUnderAsManyKeysAsThereAreLanguages() {
        Languages languages = Languages.of(REGISTER.policy());
        Consent consent = Sites.consent(REGISTER, VENDORS, false);
        Set<TemplateKey> keys = new HashSet<>();
        for (int i = 0; i < 2000; i++) {
            View view = new View(
                    consent,
                    VENDORS,
                    Optional.of("x" + i + "-sv"),
                    Optional.of("q" + i + ",sv;q=0." + i),
                    "/" + i,
                    Optional.of("n" + i),
                    false);
            Texts texts = languages.choose(view);
            keys.add(TemplateKey.Question.of(texts, view, REGISTER.policy()));
            keys.add(new TemplateKey.Link(texts));
        }

        assertThat(keys).hasSize(2);
    }

    @Test
    void statesWithoutNumber_takeNoMoreThanTheBound() {
        Templates kept = Templates.kept();
        Template template = new Template("x".repeat(3 * 1024), List.of());
        AtomicInteger rendered = new AtomicInteger();
        int states = 10_000;
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < states; i++) {
                kept.get(new TemplateKey.Head("vendor-" + i, ""), () -> {
                    rendered.incrementAndGet();
                    return template;
                });
            }
        }

        int most = Templates.MOST_BYTES / (template.length() + Templates.OVERHEAD);
        assertThat(2 * states - rendered.get()).isBetween(1, most);
    }

    @Provide
    Arbitrary<View> views() {
        Arbitrary<Optional<String>> language =
                Arbitraries.of("sv", "en", "de", "ar", "fr-CA", "xx", "zh-Hant").optional(0.7);
        Arbitrary<String> path = Arbitraries.of("/", "/a?b=1&c=<\">", "/å/%C3%A5+ ", "//evil.example/", "x", "/\ud800");
        Arbitrary<Optional<String>> nonce =
                Arbitraries.of("abc==", "\"><script>").optional(0.5);
        return Combinators.combine(consents(), asked(), language, language, path, nonce, Arbitraries.of(true, false))
                .as(View::new);
    }

    private static Arbitrary<List<Entry>> asked() {
        return Arbitraries.of(VENDORS, VENDORS.subList(0, 5), VENDORS.subList(5, 10), List.of());
    }

    private static Arbitrary<Consent> consents() {
        Arbitrary<Set<String>> ids = Arbitraries.of("support", "analytics", "marketing", "statly", "adly", "chatly")
                .set();
        return Combinators.combine(Arbitraries.of(true, false), ids, ids)
                .as((decided, allowed, unanswered) -> Sites.consent(REGISTER, VENDORS, decided, allowed, unanswered));
    }

    private static View requested(View view, String returnTo, Optional<String> nonce) {
        return new View(
                view.consent(), view.asked(), view.pageLanguage(), view.acceptLanguage(), returnTo, nonce, view.gpc());
    }

    private static String everything(Banner banner, View view) {
        return Sites.html(banner.headScript(view, view.asked()))
                + Sites.html(banner.firstLayer(view))
                + Sites.html(banner.openLink(view));
    }
}
