package io.consentgate.match;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Where a page lies, and the base that its relative URLs start from. Immutable, safe to share.
 *
 * <p>A site's own hosts are the page's host, and hosts above and below it once a leading {@code www.} is left out: for a
 * page on {@code www.shop.example}, {@code shop.example} and {@code static.shop.example} are own.
 */
public final class PageUrl {

    private static final byte[] WWW = {'w', 'w', 'w', '.'};
    private static final PageUrl NOWHERE = new PageUrl(new byte[0], Scheme.HTTPS, new byte[0], new byte[] {'/'});

    private final byte[] pageHost;
    private final Scheme scheme;
    private final byte[] host;
    private final byte[] path;
    private final boolean onPageHost;
    private final int siteFrom;

    private PageUrl(byte[] pageHost, Scheme scheme, byte[] host, byte[] path) {
        this.pageHost = pageHost;
        this.scheme = scheme;
        this.host = host;
        this.path = path;
        this.onPageHost = isPageHost(host, 0, host.length);
        this.siteFrom = Ascii.startsWithIgnoreCase(pageHost, 0, pageHost.length, WWW) ? WWW.length : 0;
    }

    /** The page at this absolute URL. Where it cannot be read, a page that no host belongs to. */
    public static PageUrl of(String url) {
        byte[] text = url.getBytes(StandardCharsets.UTF_8);
        ReadUrl read = UrlReader.read(text, 0, text.length, NOWHERE);
        return read.outcome() == ReadUrl.Outcome.HOST
                ? new PageUrl(read.host(), read.scheme(), read.host(), read.path())
                : NOWHERE;
    }

    /**
     * The same page with the base that a {@code <base href>} names: HTML standard (living standard, 2026), §4.2.3. This
     * page URL itself where the base cannot be read or has no host.
     */
    public PageUrl base(byte[] b, int from, int to) {
        ReadUrl read = UrlReader.read(b, from, to, this);
        return read.outcome() == ReadUrl.Outcome.HOST
                ? new PageUrl(pageHost, read.scheme(), read.host(), read.path())
                : this;
    }

    /** The host that a URL leads to, in lower-case ASCII; empty text where it has none or cannot be read. Allocates. */
    public String hostOf(byte[] b, int from, int to) {
        ReadUrl read = UrlReader.read(b, from, to, this);
        return read.outcome() == ReadUrl.Outcome.HOST ? new String(read.host(), StandardCharsets.US_ASCII) : "";
    }

    /** Equal where each URL of a page leads to the same place. */
    @Override
    public boolean equals(Object o) {
        return o instanceof PageUrl other
                && Arrays.equals(pageHost, other.pageHost)
                && scheme == other.scheme
                && Arrays.equals(host, other.host)
                && Arrays.equals(path, other.path);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(host) + Arrays.hashCode(path);
    }

    Scheme scheme() {
        return scheme;
    }

    /** The base's host; empty if there is none. */
    byte[] host() {
        return host;
    }

    /** The base's path, a slash in front. */
    byte[] path() {
        return path;
    }

    /** Whether relative URLs stay on the page's host. */
    public boolean onPageHost() {
        return onPageHost;
    }

    /** Whether this host, in any case, is the page's. */
    boolean isPageHost(byte[] b, int from, int to) {
        return Ascii.equalsIgnoreCase(b, from, to, pageHost);
    }

    /** Whether this host, in any case, is the site's own. */
    boolean isOwn(byte[] b, int from, int to) {
        int site = pageHost.length - siteFrom;
        if (site == 0) {
            return false;
        }
        int shared = Math.min(site, to - from);
        for (int i = 1; i <= shared; i++) {
            if (Ascii.lower(b[to - i]) != pageHost[pageHost.length - i]) {
                return false;
            }
        }
        return to - from == site
                || (to - from > site && b[to - site - 1] == '.')
                || (to - from < site && isParent(b, from, to));
    }

    private boolean isParent(byte[] b, int from, int to) {
        int length = to - from;
        return pageHost[pageHost.length - length - 1] == '.' && UrlReader.indexOf(b, (byte) '.', from, to) < to;
    }
}
