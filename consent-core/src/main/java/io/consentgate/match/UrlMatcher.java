package io.consentgate.match;

import java.util.List;
import java.util.function.IntPredicate;

/** Reads a URL and finds whose it is. Immutable, safe to share; allocates nothing where the spelling is usual. */
final class UrlMatcher {

    private final RuleBook book;
    private final Signatures signatures;
    private final boolean homesAreFree;

    private UrlMatcher(List<Candidate> candidates, boolean homesAreFree) {
        this.homesAreFree = homesAreFree;
        this.book = RuleBook.of(candidates);
        this.signatures = new Signatures(candidates);
    }

    /** Finds whose a URL is that a page fetches. */
    static UrlMatcher ofFetches(List<Candidate> candidates) {
        return new UrlMatcher(candidates, false);
    }

    /** Finds whose a URL is that a visitor goes to: the bare home page of a host is there to be read. */
    static UrlMatcher ofNavigations(List<Candidate> candidates) {
        return new UrlMatcher(candidates, true);
    }

    /** The vendor's index, or one of {@link VendorMatcher}'s codes. */
    int vendor(byte[] b, int from, int to, PageUrl base, int uses, IntPredicate blocked) {
        int start = UrlScan.trimStart(b, from, to);
        int end = UrlScan.trimEnd(b, start, to);
        long host = UrlScan.host(b, start, end);
        if (host == UrlScan.HOSTLESS) {
            return VendorMatcher.OWN_SITE;
        }
        if (host == UrlScan.UNUSUAL || (host == UrlScan.RELATIVE && !base.onPageHost())) {
            return unusual(b, start, end, base, uses, blocked);
        }
        if (signatures.isEmpty() && isUnruled(b, host, base)) {
            return otherwise(b, host, base);
        }
        int path = host == UrlScan.RELATIVE ? start : UrlScan.pathStart(b, (int) host, end);
        int query = UrlScan.queryStart(b, path, end);
        int fragment = query < 0 ? -1 : UrlScan.queryEnd(b, query, end);
        if (fragment < 0) {
            return unusual(b, start, end, base, uses, blocked);
        }
        return host == UrlScan.RELATIVE
                ? orElse(signatures.choose(b, path, query, fragment, blocked), VendorMatcher.OWN_SITE)
                : onHost(b, host, ((long) path << 32) | query, fragment, base, uses, blocked);
    }

    /** Whether an absolute URL leads to a host of the site's own, and no rule holds there. */
    boolean isOwn(byte[] b, int from, int to, PageUrl base) {
        ReadUrl read = UrlReader.read(b, from, to, base);
        return read.outcome() == ReadUrl.Outcome.HOST
                && base.isOwn(read.text(), 0, read.hostLength())
                && isUnruled(read.text(), read.hostLength(), base);
    }

    /** Where no rule holds on the host, the path does not matter. */
    private boolean isUnruled(byte[] b, long host, PageUrl base) {
        int from = (int) (host >>> 32);
        int to = (int) host;
        return host == UrlScan.RELATIVE || base.isPageHost(b, from, to) || book.find(b, from, to) == null;
    }

    private int unusual(byte[] b, int from, int to, PageUrl base, int uses, IntPredicate blocked) {
        ReadUrl read = UrlReader.read(b, from, to, base);
        return switch (read.outcome()) {
            case UNREADABLE -> VendorMatcher.UNREADABLE;
            case HOSTLESS -> VendorMatcher.OWN_SITE;
            case HOST -> {
                byte[] text = read.text();
                int path = read.hostLength();
                int query = UrlReader.indexOf(text, (byte) '?', path, text.length);
                yield onHost(text, path, ((long) path << 32) | query, text.length, base, uses, blocked);
            }
        };
    }

    /** Takes the ranges of host and path as {@code from << 32 | to}. */
    private int onHost(byte[] b, long host, long path, int to, PageUrl base, int uses, IntPredicate blocked) {
        int hostFrom = (int) (host >>> 32);
        int hostTo = (int) host;
        int pathFrom = (int) (path >>> 32);
        int query = (int) path;
        boolean nobodys = base.isPageHost(b, hostFrom, hostTo) || (homesAreFree && isHome(b, pathFrom, to));
        HostRules rules = nobodys ? null : book.find(b, hostFrom, hostTo);
        if (rules != null) {
            int vendor = rules.choose(b, pathFrom, query, to, uses, blocked);
            if (vendor != VendorMatcher.NONE) {
                return vendor;
            }
        }
        return orElse(signatures.choose(b, pathFrom, query, to, blocked), otherwise(b, host, base));
    }

    private static int otherwise(byte[] b, long host, PageUrl base) {
        boolean isOwn = host == UrlScan.RELATIVE || base.isOwn(b, (int) (host >>> 32), (int) host);
        return isOwn ? VendorMatcher.OWN_SITE : VendorMatcher.UNKNOWN_THIRD_PARTY;
    }

    private static boolean isHome(byte[] b, int path, int to) {
        int after = path < to && b[path] == '/' ? path + 1 : path;
        return after == to;
    }

    private static int orElse(int vendor, int otherwise) {
        return vendor == VendorMatcher.NONE ? otherwise : vendor;
    }
}
