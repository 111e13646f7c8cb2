package io.consentgate.withdrawal;

import io.consentgate.catalogue.Vendor.Footprint;
import io.consentgate.choice.SetCookie;
import io.consentgate.match.CookieOwners;
import io.consentgate.policy.Register;
import io.consentgate.policy.Register.Entry;
import io.consentgate.withdrawal.Places.Place;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Plans what goes from a browser when vendors lose their consent. Only cookies that belong to such vendors alone are
 * touched. Pure; immutable and safe to share; making one reads the Public Suffix List.
 *
 * <p>Withdrawing is to be as easy as giving, and to have an effect: GDPR (EU) 2016/679, art. 7(3).
 */
public final class Withdrawals {
    /** The bytes of response headers that a plan takes at most; servers refuse more than 8 KiB in all. */
    public static final int DEFAULT_BUDGET = 4 * 1024;

    private static final int HEADER_BYTES = "Set-Cookie: \r\n".length();

    private final Register register;
    private final CookieOwners owners;
    private final int budget;
    private final PublicSuffixes suffixes = PublicSuffixes.shipped();

    /**
     * Plans for one site.
     *
     * @param owners of the same register
     * @param budget the most bytes of headers for one response; {@link #DEFAULT_BUDGET} unless there is a reason
     */
    public Withdrawals(Register register, CookieOwners owners, int budget) {
        this.register = register;
        this.owners = owners;
        this.budget = budget;
    }

    /**
     * What goes with the response to this request.
     *
     * @param lost the vendors that may run no longer; for a later response all that may not
     * @param turn 0 for the response to the withdrawal, which takes the likeliest places first; after that any number that
     *     differs from response to response, such as the seconds of the clock
     */
    public WithdrawalPlan plan(Collection<Entry> lost, CookieRequest request, long turn) {
        Set<Integer> indices = lost.stream().map(Entry::index).collect(Collectors.toSet());
        List<String> names = request.cookieNames().stream()
                .filter(name -> owners.allOf(name, indices::contains))
                .filter(Withdrawals::isWritable)
                .sorted()
                .toList();
        List<List<String>> turns = turns(expiries(names, request));
        return new WithdrawalPlan(
                turns.isEmpty() ? List.of() : turns.get((int) Math.floorMod(turn, (long) turns.size())),
                turns.size() <= 1,
                keys(indices, Footprint::localStorage),
                keys(indices, Footprint::sessionStorage));
    }

    private List<String> expiries(List<String> names, CookieRequest request) {
        List<String> expiries = new ArrayList<>();
        for (Place place : new Places(request, suffixes).all()) {
            for (String name : names) {
                if (possible(name, place)) {
                    expiries.add(expiry(name, place, request.secure()));
                }
            }
        }
        return expiries;
    }

    private List<List<String>> turns(List<String> expiries) {
        List<List<String>> turns = new ArrayList<>();
        int left = 0;
        for (String expiry : expiries) {
            int bytes = expiry.length() + HEADER_BYTES;
            if (bytes > left) {
                turns.add(new ArrayList<>());
                left = budget;
            }
            turns.get(turns.size() - 1).add(expiry);
            left -= bytes;
        }
        return turns;
    }

    private List<String> keys(Set<Integer> vendors, Function<Footprint, List<String>> keys) {
        return vendors.stream()
                .flatMap(index ->
                        keys.apply(register.entries().get(index).vendor().footprint()).stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static String expiry(String name, Place place, boolean secure) {
        String attributes = !secure ? "" : place.partitioned() ? "Secure; Partitioned" : "Secure";
        return new SetCookie(name, "", place.domain(), place.path(), Duration.ZERO, attributes).text();
    }

    /** A name with the prefix {@code __Host-} lies on the host and the root alone. */
    private static boolean possible(String name, Place place) {
        boolean hostPrefix = name.regionMatches(true, 0, "__Host-", 0, "__Host-".length());
        return !hostPrefix || (place.domain().isEmpty() && place.path().equals("/"));
    }

    private static boolean isWritable(String name) {
        return !name.isEmpty() && name.chars().allMatch(c -> c > 0x20 && c < 0x7f && c != ';' && c != '=');
    }
}
