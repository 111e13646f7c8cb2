package io.consentgate.catalogue;

import io.consentgate.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A third party that receives data, and how to know it. Immutable.
 *
 * @param number its place in consent cookies; never reused for another vendor
 * @param id {@code [a-z0-9][a-z0-9._-]{0,63}}, unique within the catalogue and the policy
 * @param name what visitors know it by
 * @param company the legal person behind it
 * @param country ISO 3166-1 alpha-2 of that company; empty where unknown
 * @param role what it does on a page
 * @param kinds the kinds of purposes it serves
 * @param anyKind whether one granted kind is enough to load it; otherwise all are needed
 * @param footprint what it leaves in pages; empty for vendors that never touch a browser
 * @param privacyPolicy an https URL; empty where none is known
 */
public record Vendor(
        int number,
        String id,
        String name,
        String company,
        Optional<String> country,
        Role role,
        Set<Kind> kinds,
        boolean anyKind,
        Footprint footprint,
        Optional<String> privacyPolicy) {

    /** What a vendor does on a page, where that changes how it is treated. */
    public enum Role {
        /** Runs code or receives data of its own. */
        SERVICE,
        /** Loads other vendors and does little itself: a tag manager. */
        LOADER,
        /** Serves anybody's files: a library CDN. */
        SHARED_HOST,
        /** Another tool that asks for consent. */
        CONSENT_TOOL
    }

    public Vendor {
        kinds = Set.copyOf(kinds);
    }

    /** Whether a visitor must agree before it runs: some kind of it needs consent, or it asks for consent itself. */
    public boolean needsConsent() {
        return kinds.stream().anyMatch(Kind::needsConsent) || role == Role.CONSENT_TOOL;
    }

    /** Whether it can be met in a page at all. */
    public boolean inBrowser() {
        return !footprint.isEmpty();
    }

    /**
     * What a vendor leaves in a page and on a device.
     *
     * @param urls how its URLs are known
     * @param loaders script fragments that only its own loader contains: enough to block on
     * @param calls script fragments that use it once loaded: never blocked on alone
     * @param cookies the cookies it writes
     * @param localStorage keys it writes, {@code *} at the end for any rest
     * @param sessionStorage keys it writes, in the same form
     * @param globals names by which pages call its code, {@code []} at the end of those that are queues
     */
    public record Footprint(
            List<UrlRule> urls,
            List<String> loaders,
            List<String> calls,
            List<VendorCookie> cookies,
            List<String> localStorage,
            List<String> sessionStorage,
            List<String> globals) {

        /** No footprint. */
        public static final Footprint NONE =
                new Footprint(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

        public Footprint {
            urls = List.copyOf(urls);
            loaders = List.copyOf(loaders);
            calls = List.copyOf(calls);
            cookies = List.copyOf(cookies);
            localStorage = List.copyOf(localStorage);
            sessionStorage = List.copyOf(sessionStorage);
            globals = List.copyOf(globals);
        }

        /** Whether nothing in a page gives it away. */
        public boolean isEmpty() {
            return urls.isEmpty() && loaders.isEmpty();
        }
    }
}
