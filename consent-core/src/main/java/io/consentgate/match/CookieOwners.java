package io.consentgate.match;

import io.consentgate.catalogue.VendorCookie;
import io.consentgate.policy.Register;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/**
 * Which vendors a first-party cookie name belongs to. Immutable, safe to share; a look-up costs no more for more vendors.
 */
public final class CookieOwners {

    /** What {@link #owner} returns for a name that is nobody's in particular. */
    public static final int NONE = VendorMatcher.NONE;

    private final Map<String, List<Claim>> names = new HashMap<>();
    private final Map<String, List<Claim>> prefixes = new HashMap<>();
    private final int[] prefixLengths;

    private CookieOwners(List<Register.Entry> entries) {
        for (Register.Entry entry : entries) {
            for (VendorCookie cookie : entry.vendor().footprint().cookies()) {
                if (cookie.exclusive() && cookie.party() == VendorCookie.Party.FIRST) {
                    add(new Claim(cookie, entry.index(), entry.declared()));
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

    /** The owners among a register's vendors. */
    public static CookieOwners of(Register register) {
        return of(register.entries());
    }

    /** The owners among these vendors. */
    public static CookieOwners of(List<Register.Entry> entries) {
        return new CookieOwners(entries);
    }

    /**
     * The register index of the vendor that writes first-party cookies of this name, or {@link #NONE}. The whole
     * name beats a beginning, a longer beginning a shorter one; of several vendors of one company the site's own come first.
     * Names are case-sensitive.
     */
    public int owner(String cookieName) {
        List<Claim> claims = claims(cookieName);
        return claims.isEmpty() ? NONE : claims.get(0).vendor;
    }

    /**
     * Whether this holds of each vendor that cookies of this name can be of: those that the site declares, or else all that
     * write it. False for a name that is nobody's in particular.
     */
    public boolean allOf(String cookieName, IntPredicate holds) {
        List<Claim> claims = claims(cookieName);
        return !claims.isEmpty() && claims.stream().allMatch(claim -> holds.test(claim.vendor));
    }

    private List<Claim> claims(String cookieName) {
        List<Claim> whole = names.get(cookieName);
        if (whole != null) {
            return whole;
        }
        for (int length : prefixLengths) {
            if (length <= cookieName.length()) {
                List<Claim> claims = fitting(cookieName, cookieName.substring(0, length));
                if (!claims.isEmpty()) {
                    return claims;
                }
            }
        }
        return List.of();
    }

    private List<Claim> fitting(String cookieName, String prefix) {
        List<Claim> claims = prefixes.getOrDefault(prefix, List.of());
        return claims.stream()
                .filter(claim -> claim.cookie.matches(cookieName))
                .findFirst()
                .map(first -> claims.stream()
                        .filter(claim -> claim.cookie.name().equals(first.cookie.name()))
                        .toList())
                .orElse(List.of());
    }

    private void add(Claim claim) {
        String name = claim.cookie.name();
        int star = name.indexOf('*');
        List<Claim> claims = star < 0
                ? names.computeIfAbsent(name, whole -> new ArrayList<>())
                : prefixes.computeIfAbsent(name.substring(0, star), prefix -> new ArrayList<>());
        if (claims.stream().noneMatch(other -> other.isOf(name) && other.declared && !claim.declared)) {
            claims.removeIf(other -> other.isOf(name) && !other.declared && claim.declared);
            claims.add(claim);
        }
    }

    private record Claim(VendorCookie cookie, int vendor, boolean declared) {
        boolean isOf(String name) {
            return cookie.name().equals(name);
        }
    }
}
