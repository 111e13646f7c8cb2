package io.consentgate.match;

import io.consentgate.catalogue.VendorCookie;
import io.consentgate.policy.Register;
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
    private final Map<String, Integer> prefixes = new HashMap<>();
    private final int[] prefixLengths;

    private CookieOwners(List<Register.Entry> entries) {
        for (Register.Entry entry : entries) {
            for (VendorCookie cookie : entry.vendor().footprint().cookies()) {
                if (cookie.exclusive() && cookie.party() == VendorCookie.Party.FIRST) {
                    add(cookie.name(), entry.index());
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
            Integer owner = length <= cookieName.length() ? prefixes.get(cookieName.substring(0, length)) : null;
            if (owner != null) {
                return owner;
            }
        }
        return NONE;
    }

    private void add(String name, int vendor) {
        if (name.endsWith("*")) {
            prefixes.putIfAbsent(name.substring(0, name.length() - 1), vendor);
        } else {
            names.putIfAbsent(name, vendor);
        }
    }
}
