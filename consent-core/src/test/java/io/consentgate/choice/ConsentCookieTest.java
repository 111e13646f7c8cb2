package io.consentgate.choice;

import static org.assertj.core.api.Assertions.assertThat;

import io.consentgate.Consent.Reason;
import io.consentgate.Source;
import io.consentgate.numbers.CookieBudget;
import io.consentgate.numbers.Numbers;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentCookieTest {
    private static final CookiePlace PLACE = CookiePlace.of(true, "shop.example");
    private static final SigningKeys KEYS = SigningKeys.random(new SecureRandom());
    private static final ConsentCookie COOKIE = new ConsentCookie(KEYS);

    @Property(tries = 200)
    void encoded_decodesToTheSame(@ForAll("choices") Choice choice) {
        assertThat(COOKIE.decode(COOKIE.encode(choice, PLACE), PLACE)).isEqualTo(new CookieResult.Valid(choice));
    }

    @Property(tries = 10)
    void anyFlippedBit_isNotValid(@ForAll("choices") Choice choice) {
        String text = COOKIE.encode(choice, PLACE);
        for (int i = 0; i < text.length(); i++) {
            for (int bit = 0; bit < 7; bit++) {
                char[] flipped = text.toCharArray();
                flipped[i] ^= (char) (1 << bit);
                assertThat(COOKIE.decode(new String(flipped), PLACE)).isInstanceOf(CookieResult.Rejected.class);
            }
        }
    }

    @Property(tries = 1000)
    void anyText_isRejected(@ForAll String text) {
        assertThat(COOKIE.decode(text, PLACE)).isInstanceOf(CookieResult.Rejected.class);
    }

    @Property(tries = 1000)
    void anyBytesInBase64_areRejected(@ForAll byte[] bytes) {
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        assertThat(COOKIE.decode(text, PLACE)).isInstanceOf(CookieResult.Rejected.class);
    }

    @Property(tries = 200)
    void anySignedContent_neverThrows(@ForAll byte[] rest) {
        byte[] content = new byte[rest.length + 40];
        content[0] = 1;
        System.arraycopy(rest, 0, content, 2, rest.length);
        byte[] whole = Arrays.copyOf(content, content.length + Payload.SIGNATURE_BYTES);
        Payload.open(whole).ifPresent(payload -> assertThat(payload.choice()).isNotNull());
    }

    @Property(tries = 300)
    void size_isThatOfTheLongestNameAndKey(@ForAll("choices") Choice choice) {
        SigningKeys longest = SigningKeys.parse("abcdefgh:" + "A".repeat(43));
        var place = CookiePlace.shared(true, "shop.example");
        int size = place.name().length()
                + 1
                + new ConsentCookie(longest).encode(choice, place).length();
        assertThat(ConsentCookie.size(choice)).isEqualTo(size);
    }

    @Test
    void answersWithinTheirBudget_fitInTheCookie() {
        NavigableMap<Integer, Answer> vendors = new TreeMap<>();
        int own = 0;
        while (true) {
            NavigableMap<Integer, Answer> more = new TreeMap<>(vendors);
            more.put(Numbers.own("vendor-" + own++), Answer.ALONE);
            if (CookieBudget.answerBytes(new TreeMap<Integer, Answer>().navigableKeySet(), more.navigableKeySet())
                    > CookieBudget.ANSWER_BYTES) {
                break;
            }
            vendors = more;
        }
        assertThat(vendors).hasSizeGreaterThan(100);
        assertThat(ConsentCookie.size(choice(new TreeMap<>(), vendors))).isLessThanOrEqualTo(512);
    }

    @Test
    void wholeCatalogueOfAThousand_fits() {
        NavigableMap<Integer, Answer> vendors = new TreeMap<>();
        for (int number = 1; number <= 700; number++) {
            vendors.put(number, Answer.ALONE);
        }
        assertThat(ConsentCookie.fits(choice(new TreeMap<>(), vendors))).isTrue();
    }

    @Test
    void otherHostNameOrKey_isForged() {
        String text = COOKIE.encode(choice(new TreeMap<>(), new TreeMap<>()), PLACE);
        var forged = new CookieResult.Rejected(Reason.FORGED);
        assertThat(COOKIE.decode(text, CookiePlace.of(true, "evil.example"))).isEqualTo(forged);
        assertThat(COOKIE.decode(text, CookiePlace.of(false, "shop.example"))).isEqualTo(forged);
        assertThat(new ConsentCookie(SigningKeys.random(new SecureRandom())).decode(text, PLACE))
                .isEqualTo(forged);
        assertThat(COOKIE.decode(text, CookiePlace.of(true, "SHOP.example"))).isInstanceOf(CookieResult.Valid.class);
    }

    @Test
    void olderKey_stillVerifies() {
        String old = "old:" + "A".repeat(43);
        String text = new ConsentCookie(SigningKeys.parse(old)).encode(choice(new TreeMap<>(), new TreeMap<>()), PLACE);
        ConsentCookie rotated = new ConsentCookie(SigningKeys.parse("new:" + "B".repeat(42) + "A," + old));
        assertThat(rotated.decode(text, PLACE)).isInstanceOf(CookieResult.Valid.class);
        assertThat(rotated.encode(choice(new TreeMap<>(), new TreeMap<>()), PLACE))
                .isNotEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "v=99", "AQ", "AQAB====", "e30", "{\"analytics\":true}", "all", "%00", "\u0000", "ÅÄÖ"})
    void foreignText_isMalformed(String text) {
        assertThat(COOKIE.decode(text, PLACE)).isEqualTo(new CookieResult.Rejected(Reason.MALFORMED));
    }

    @Test
    void longText_isMalformedWithoutBeingRead() {
        assertThat(COOKIE.decode("A".repeat(1 << 20), PLACE)).isEqualTo(new CookieResult.Rejected(Reason.MALFORMED));
    }

    @Test
    void headers_absentOnceAndTwice() {
        String text = COOKIE.encode(choice(new TreeMap<>(), new TreeMap<>()), PLACE);
        String pair = "__Host-consent=" + text;
        Map<String, Class<? extends CookieResult>> expected = new HashMap<>();
        expected.put("a=b", CookieResult.Absent.class);
        expected.put("consent=" + text, CookieResult.Absent.class);
        expected.put("a=b; " + pair, CookieResult.Valid.class);
        expected.put(pair + "; " + pair, CookieResult.Rejected.class);
        expected.forEach((header, type) -> assertThat(COOKIE.read(CookieHeader.read(List.of(header)), PLACE))
                .as(header)
                .isInstanceOf(type));
        assertThat(COOKIE.read(CookieHeader.read(List.of(pair, pair)), PLACE))
                .isEqualTo(new CookieResult.Rejected(Reason.DUPLICATE));
    }

    @Test
    void setCookie_isWrittenForItsPlace() {
        Choice choice = choice(new TreeMap<>(), new TreeMap<>());
        assertThat(COOKIE.header(choice, PLACE, Duration.ofDays(365)))
                .isEqualTo("__Host-consent=" + COOKIE.encode(choice, PLACE)
                        + "; Path=/; Max-Age=31536000; Secure; HttpOnly; SameSite=Lax");
        assertThat(ConsentCookie.removal(CookiePlace.shared(true, "Shop.example")))
                .isEqualTo("__Secure-consent=; Domain=shop.example; Path=/; Max-Age=0; Secure; HttpOnly; SameSite=Lax");
        assertThat(COOKIE.header(choice, CookiePlace.of(false, "localhost"), Duration.ofDays(4000)))
                .startsWith("consent=")
                .endsWith("; Path=/; Max-Age=34560000; HttpOnly; SameSite=Lax");
    }

    @Provide
    Arbitrary<Choice> choices() {
        Arbitrary<Integer> numbers = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 400), Arbitraries.integers().between(0, Numbers.LAST_OWN));
        Arbitrary<NavigableMap<Integer, Answer>> answers = Arbitraries.maps(numbers, Arbitraries.of(Answer.class))
                .ofMaxSize(60)
                .map(TreeMap::new);
        Arbitrary<Instant> instants =
                Arbitraries.longs().between(0, 4_000_000_000L).map(Instant::ofEpochSecond);
        Arbitrary<Optional<String>> ids =
                Arbitraries.strings().withChars("0123456789abcdef").ofLength(32).optional();
        return Combinators.combine(
                        instants,
                        instants,
                        Arbitraries.of(Act.class),
                        Arbitraries.of(Source.class),
                        Arbitraries.of("none", "0123456789abcdef", ""),
                        Arbitraries.of(true, false),
                        ids)
                .flatAs((at, since, act, source, version, despite, id) -> Combinators.combine(answers, answers)
                        .as((purposes, vendors) ->
                                new Choice(at, since, act, source, version, despite, id, purposes, vendors)));
    }

    private static Choice choice(NavigableMap<Integer, Answer> purposes, NavigableMap<Integer, Answer> vendors) {
        return new Choice(
                Instant.parse("2026-01-01T12:00:00.5Z"),
                Instant.parse("2026-01-01T12:00:00.5Z"),
                Act.SAVE,
                Source.BANNER,
                "0123456789abcdef",
                false,
                Optional.of("0".repeat(32)),
                purposes,
                vendors);
    }
}
