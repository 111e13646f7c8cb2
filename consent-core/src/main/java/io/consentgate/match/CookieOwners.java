package io.consentgate.match;

import io.consentgate.catalogue.VendorCookie;
import io.consentgate.policy.Register;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which vendor a first-party cookie name belongs to. Immutable, safe to share; a look-up costs no more for more vendors.
 */
public final class CookieOwners {

    /** What {@link #owner} returns for a name that is nobody's in particular. */
    public static final int NONE = VendorMatcher.NONE;

    private final Map<String, Integer> names = new HashMap<>();
    private final Map<String, List<Claim>> prefixes = new HashMap<>();
    private final int[] prefixLengths;

    private CookieOwners(List<Register.Entry> entries) {
        for (Register.Entry entry : entries) {
            for (VendorCookie cookie : entry.vendor().footprint().cookies()) {
                if (cookie.exclusive() && cookie.party() == VendorCookie.Party.FIRST) {
                    add(new Claim(cookie, entry.index()));
                }
            }
        }
        this.prefixLengths = prefixes.keySet().stream()
                .map(String::length)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** The owners among a register's vendors; where two claim a name, the first has it. */
    public static CookieOwners of(Register register) {
        return of(register.entries());
    }

    /** The owners among these vendors; where two claim a name, the first has it. */
    public static CookieOwners of(List<Register.Entry> entries) {
        return new CookieOwners(entries);
    }

    /**
     * The register index of the vendor that alone writes first-party cookies of this name, or {@link #NONE}. The whole
     * name beats a beginning, a longer beginning a shorter one. Names are case-sensitive.
     */
    public int owner(String cookieName) {
        Integer whole = names.get(cookieName);
        if (whole != null) {
            return whole;
        }
        for (int length : prefixLengths) {
            if (length <= cookieName.length()) {
                for (Claim claim : prefixes.getOrDefault(cookieName.substring(0, length), List.of())) {
                    if (claim.cookie.matches(cookieName)) {
                        return claim.vendor;
                    }
                }
            }
        }
        return NONE;
    }

    private void add(Claim claim) {
        String name = claim.cookie.name();
        int star = name.indexOf('*');
        if (star < 0) {
            names.putIfAbsent(name, claim.vendor);
        } else {
            prefixes.computeIfAbsent(name.substring(0, star), prefix -> new ArrayList<>())
                    .add(claim);
        }
    }

    private record Claim(VendorCookie cookie, int vendor) {}
}
