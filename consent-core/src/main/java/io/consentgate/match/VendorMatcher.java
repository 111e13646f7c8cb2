package io.consentgate.match;

import io.consentgate.catalogue.Catalogue;
import io.consentgate.catalogue.UrlRule;
import io.consentgate.policy.Register;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the vendor behind a URL, an inline script or a custom element of a page. Safe to share between threads; what it costs does
 * not depend on the number of vendors, and it allocates nothing where a URL is spelled the usual way. Answers never change; that
 * a site's own scripts come again and again is used to give them sooner, for at most 8 MiB of memory.
 *
 * <p>Vendors are named by their index in the {@link Register} that the matcher was made of.
 */
public final class VendorMatcher {

    /** The URL is the site's own, or fetches nothing from a host. */
    public static final int OWN_SITE = -1;
    /** The URL's host is neither the site's own nor a known vendor's. */
    public static final int UNKNOWN_THIRD_PARTY = -2;
    /** It cannot be read: what cannot be judged is blocked. */
    public static final int UNREADABLE = -3;
    /** No vendor. */
    public static final int NONE = -4;

    private final UrlMatcher fetches;
    private final UrlMatcher navigations;
    private final ScriptMemory scripts;
    private final ComponentMatcher components;

    private VendorMatcher(List<Register.Entry> entries, Respelling written) {
        List<Candidate> candidates = entries.stream().flatMap(Candidate::of).toList();
        this.fetches = UrlMatcher.ofFetches(candidates);
        this.navigations = UrlMatcher.ofNavigations(candidates.stream()
                .map(Candidate::named)
                .filter(Candidate::measures)
                .toList());
        this.scripts = new ScriptMemory(new ScriptMatcher(candidates, entries, written));
        this.components = new ComponentMatcher(Catalogue.shipped().components(), entries);
    }

    /** A matcher for all vendors of a register; see {@link #of(List, Respelling)}. */
    public static VendorMatcher of(Register register, Respelling written) {
        return of(register.entries(), written);
    }

    /**
     * A matcher for these vendors.
     *
     * @param written how a document reads what a script writes into it
     */
    public static VendorMatcher of(List<Register.Entry> entries, Respelling written) {
        return new VendorMatcher(entries, written);
    }

    /** The vendor that a page would fetch this URL from; see {@link #url(byte[], int, int, PageUrl, UrlRule.Use, IntPredicate)}. */
    public int url(byte[] b, int from, int to, PageUrl base, UrlRule.Use use) {
        return url(b, from, to, base, use, VendorMatcher::isVendor);
    }

    /**
     * The vendor that a page would fetch this URL from, or {@link #OWN_SITE}, {@link #UNKNOWN_THIRD_PARTY} or
     * {@link #UNREADABLE}. Where a URL is as much one vendor's as another's, the first that is blocked, if any is.
     *
     * @param b holds the URL as written, character references resolved, in UTF-8 or another superset of ASCII
     * @param base what it is relative to
     * @param use what the page wants it for
     * @param blocked which vendors may not be fetched from
     */
    public int url(byte[] b, int from, int to, PageUrl base, UrlRule.Use use, IntPredicate blocked) {
        return fetches.vendor(b, from, to, base, Candidate.bit(use), blocked);
    }

    /**
     * The vendor whose measuring endpoint a link, form or refresh leads to, or one of the codes of {@link #url}; going to
     * a vendor's pages, to sign in, to pay, to share or to send a form is {@link #UNKNOWN_THIRD_PARTY} here, and so is the
     * bare home page of any host.
     */
    public int navigation(byte[] b, int from, int to, PageUrl base, IntPredicate blocked) {
        return navigations.vendor(b, from, to, base, Candidate.EVERY_USE, blocked);
    }

    /** Whether an absolute URL leads to a host of the site's own that serves nothing of a vendor's, whatever its path. Allocates. */
    public boolean isOwn(byte[] b, int from, int to, PageUrl base) {
        return fetches.isOwn(b, from, to, base);
    }

    /** The first vendor that this script loads; see {@link #script(byte[], int, int, IntPredicate)}. */
    public int script(byte[] b, int from, int to) {
        return script(b, from, to, VendorMatcher::isVendor);
    }

    /**
     * A vendor that this inline script, event handler or {@code javascript:} URL loads, read with JavaScript's escapes
     * undone and its strings joined, and with what {@code data:} URLs in it carry, {@code atob} decodes and {@code unescape},
     * {@code decodeURI} or {@code decodeURIComponent} makes of a string, all of it as the documents read it too that it is
     * written into: one that is blocked if any is, {@link #UNREADABLE} if that is nested too deep, otherwise any, {@link #NONE}
     * if it loads none. Using what another script has loaded is not loading. Linear in the script's length, and much faster
     * where the very same script has come before.
     *
     * @param blocked which vendors may not be loaded; asked in the script's order, up to the first that is blocked
     */
    public int script(byte[] b, int from, int to, IntPredicate blocked) {
        return scripts.vendor(b, from, to, blocked);
    }

    /**
     * Whom a custom element of this name, in any case, loads by it or by a word in one of its attributes; null where it loads
     * nobody so.
     *
     * @param attributes reads an attribute by its name; null where the element has none
     */
    public @Nullable NamedVendors component(byte[] b, int from, int to, Function<String, @Nullable String> attributes) {
        return components.vendors(b, from, to, attributes);
    }

    private static boolean isVendor(int index) {
        return index >= 0;
    }
}
