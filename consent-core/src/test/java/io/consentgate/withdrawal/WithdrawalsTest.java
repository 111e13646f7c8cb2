package io.consentgate.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;

import io.consentgate.Kind;
import io.consentgate.catalogue.SmallCatalogue;
import io.consentgate.catalogue.Vendor;
import io.consentgate.catalogue.Vendor.Footprint;
import io.consentgate.catalogue.Vendor.Role;
import io.consentgate.catalogue.VendorCookie;
import io.consentgate.match.CookieOwners;
import io.consentgate.policy.Policy;
import io.consentgate.policy.Register;
import io.consentgate.policy.Register.Entry;
import io.consentgate.withdrawal.BrowserJar.Kept;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class WithdrawalsTest {
    private static final Register REGISTER = Register.of(
            Policy.trial("shop.example"),
            SmallCatalogue.of(
                    vendor(1, "meter", List.of("_ga", "_ga_*"), List.of("_meter"), List.of("meter.*")),
                    vendor(2, "pixel", List.of("_fbp", "__Host-pixel", "both_*"), List.of("_pixel"), List.of()),
                    vendor(3, "sibling", List.of("both_*"), List.of(), List.of())));
    private static final Entry METER = REGISTER.vendor("meter").orElseThrow();
    private static final Entry PIXEL = REGISTER.vendor("pixel").orElseThrow();
    private static final String HOST = "www.shop.example.co.uk";
    private static final Withdrawals WITHDRAWALS = withdrawals(Withdrawals.DEFAULT_BUDGET);

    @Test
    void cookieOfALostVendor_isExpiredEverywhereItCanLie() {
        var plan = WITHDRAWALS.plan(
                List.of(METER),
                new CookieRequest(Set.of("_ga", "_fbp", "JSESSIONID"), "www.shop.example.co.uk", "/a/b", true),
                0);
        assertThat(plan.complete()).isTrue();
        assertThat(plan.setCookies())
                .startsWith(
                        "_ga=; Domain=example.co.uk; Path=/; Max-Age=0; Secure",
                        "_ga=; Path=/; Max-Age=0; Secure",
                        "_ga=; Domain=www.shop.example.co.uk; Path=/; Max-Age=0; Secure",
                        "_ga=; Domain=shop.example.co.uk; Path=/; Max-Age=0; Secure",
                        "_ga=; Domain=example.co.uk; Path=/a; Max-Age=0; Secure")
                .contains(
                        "_ga=; Path=/a/; Max-Age=0; Secure",
                        "_ga=; Path=/a/b; Max-Age=0; Secure",
                        "_ga=; Domain=example.co.uk; Path=/; Max-Age=0; Secure; Partitioned")
                .hasSize(4 * 4 * 2)
                .doesNotHaveDuplicates()
                .allMatch(header -> header.startsWith("_ga=;"));
    }

    @Test
    void cookieThatTwoVendorsShare_goesOnceNeitherMayKeepIt() {
        CookieRequest request = new CookieRequest(Set.of("both_1"), "shop.example", "/", true);
        Entry sibling = REGISTER.vendor("sibling").orElseThrow();
        assertThat(WITHDRAWALS.plan(List.of(PIXEL), request, 0).setCookies()).isEmpty();
        assertThat(WITHDRAWALS.plan(List.of(PIXEL, sibling), request, 0).setCookies())
                .isNotEmpty()
                .allMatch(header -> header.startsWith("both_1=;"));
    }

    @Test
    void likeliestPlaces_comeFirstForEveryName() {
        var plan = WITHDRAWALS.plan(
                List.of(METER, PIXEL),
                new CookieRequest(Set.of("_ga", "_ga_X1", "_fbp"), "shop.example", "/", false),
                0);
        assertThat(plan.setCookies())
                .containsExactly(
                        "_fbp=; Domain=shop.example; Path=/; Max-Age=0",
                        "_ga=; Domain=shop.example; Path=/; Max-Age=0",
                        "_ga_X1=; Domain=shop.example; Path=/; Max-Age=0",
                        "_fbp=; Path=/; Max-Age=0",
                        "_ga=; Path=/; Max-Age=0",
                        "_ga_X1=; Path=/; Max-Age=0");
    }

    @Test
    void addressOrLocalhost_hasNoDomains() {
        for (String host : List.of("localhost", "127.0.0.1", "[::1]")) {
            assertThat(WITHDRAWALS
                            .plan(List.of(METER), new CookieRequest(Set.of("_ga"), host, "/", false), 0)
                            .setCookies())
                    .containsExactly("_ga=; Path=/; Max-Age=0");
        }
    }

    @Test
    void hostPrefix_isExpiredOnTheHostAlone() {
        assertThat(WITHDRAWALS
                        .plan(
                                List.of(PIXEL),
                                new CookieRequest(Set.of("__Host-pixel"), "www.shop.example", "/a/b", true),
                                0)
                        .setCookies())
                .containsExactly(
                        "__Host-pixel=; Path=/; Max-Age=0; Secure",
                        "__Host-pixel=; Path=/; Max-Age=0; Secure; Partitioned");
    }

    @Test
    void manyCookies_stayWithinTheBudgetAndGoInTurns() {
        Set<String> names = IntStream.range(0, 40).mapToObj(i -> "_ga_" + i).collect(Collectors.toSet());
        var request = new CookieRequest(names, "www.shop.example", "/a/b/c", true);
        Set<String> sent = new HashSet<>();
        int turns = 0;
        List<String> first = WITHDRAWALS.plan(List.of(METER), request, 0).setCookies();
        List<String> page = first;
        do {
            assertThat(page.stream().mapToInt(header -> header.length() + 14).sum())
                    .isLessThanOrEqualTo(Withdrawals.DEFAULT_BUDGET);
            sent.addAll(page);
            page = WITHDRAWALS.plan(List.of(METER), request, ++turns).setCookies();
        } while (!page.equals(first));
        assertThat(WITHDRAWALS.plan(List.of(METER), request, 0).complete()).isFalse();
        assertThat(sent).hasSize(40 * 3 * 6 * 2).allMatch(header -> header.startsWith("_ga_"));
        assertThat(first)
                .as("the likeliest place of every name")
                .filteredOn(h -> h.contains("Domain=shop.example; Path=/;"))
                .hasSize(40);
    }

    @Test
    void storageKeys_areThoseOfTheLostVendors() {
        var plan = WITHDRAWALS.plan(List.of(METER, PIXEL), new CookieRequest(Set.of(), "shop.example", "/", true), 0);
        assertThat(plan.localStorage()).containsExactly("_meter", "_pixel");
        assertThat(plan.sessionStorage()).containsExactly("meter.*");
        assertThat(plan.setCookies()).isEmpty();
        assertThat(plan.complete()).isTrue();
    }

    @Property(tries = 500)
    void anyNameAndPath_neverBreakTheHeader(@ForAll String name, @ForAll String path, @ForAll long turn) {
        var plan = WITHDRAWALS.plan(
                List.of(METER), new CookieRequest(Set.of("_ga_" + name), "shop.example", "/" + path, true), turn);
        assertThat(new ArrayList<>(plan.setCookies()))
                .allMatch(
                        header -> header.chars().allMatch(c -> c >= 0x20 && c < 0x7f) && header.split(";").length <= 6);
    }

    /** Wherever a vendor's cookies lie, some responses later none is left that the page can see; the others are. */
    @Property(tries = 100)
    void browser_losesEveryCookieOfTheVendorsAndNoOther(
            @ForAll @Size(min = 1, max = 30) List<@From("kept") Kept> vendors,
            @ForAll("pages") String page,
            @ForAll @IntRange(min = 1000, max = 4096) int budget) {
        BrowserJar jar = new BrowserJar();
        vendors.forEach(jar::keep);
        Kept own = new Kept("JSESSIONID", HOST, true, "/", false);
        jar.keep(own);
        for (int turn = 0; turn < 500 && jar.names(HOST, page).size() > 1; turn++) {
            List<String> sent = withdrawals(budget)
                    .plan(List.of(METER), new CookieRequest(jar.names(HOST, page), HOST, page, true), turn)
                    .setCookies();
            assertThat(sent.stream().mapToInt(header -> header.length() + 14).sum())
                    .isLessThanOrEqualTo(budget);
            sent.forEach(header -> jar.expire(header, HOST));
        }
        assertThat(jar.names(HOST, page)).containsExactly("JSESSIONID");
        assertThat(jar.all()).contains(own).allMatch(kept -> kept.equals(own) || !kept.goesTo(HOST, page));
    }

    @Provide
    Arbitrary<String> pages() {
        return Arbitraries.of("/", "/shop", "/shop/", "/shop/shoes/red", "/shop/shoes/red/");
    }

    @Provide
    Arbitrary<Kept> kept() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 30).map(number -> "_ga_" + number),
                        Arbitraries.of("shop.example.co.uk", "www.shop.example.co.uk", "example.co.uk", HOST),
                        Arbitraries.of(true, false),
                        Arbitraries.of(
                                "/", "/shop", "/shop/", "/shop/shoes", "/shop/shoes/", "/shop/shoes/red", "/other"),
                        Arbitraries.of(true, false))
                .as((name, domain, hostOnly, path, partitioned) ->
                        new Kept(name, hostOnly ? HOST : domain, hostOnly, path, partitioned));
    }

    private static Withdrawals withdrawals(int budget) {
        return new Withdrawals(REGISTER, CookieOwners.of(REGISTER), budget);
    }

    private static Vendor vendor(
            int number, String id, List<String> cookies, List<String> local, List<String> session) {
        var footprint = new Footprint(
                List.of(),
                List.of(),
                List.of(),
                cookies.stream()
                        .map(name -> new VendorCookie(
                                name, VendorCookie.Party.FIRST, Kind.ANALYTICS, "P2Y", Optional.empty(), true))
                        .toList(),
                local,
                session,
                List.of());
        return new Vendor(
                number,
                id,
                id,
                id,
                Optional.empty(),
                Role.SERVICE,
                Set.of(Kind.ANALYTICS),
                false,
                footprint,
                Optional.empty());
    }
}
