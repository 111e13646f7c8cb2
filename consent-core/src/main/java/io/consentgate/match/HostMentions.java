package io.consentgate.match;

import java.util.List;
import java.util.function.IntPredicate;

/**
 * Finds vendors' hosts in scripts where they look like part of a URL: after two slashes, or after a quote or a colon and
 * before a slash; in whatever spelling browsers take. A host that people go to themselves counts only with a path that its
 * vendor loads from, with that of a script, which nobody goes to, or where a call that fetches is given it. The time taken
 * does not depend on the number of hosts; allocates only for what is not spelled plainly.
 */
final class HostMentions {

    /** Rules ask for the beginning of a path; a bound keeps the whole linear. */
    private static final int LONGEST_PATH = 1024;

    /** What no URL in a script is relative to. */
    private static final PageUrl ANYWHERE = PageUrl.of("https://a.invalid/");

    private final RuleBook book;
    /** Asked about scripts alone: all that a vendor's hosts serve, also where people go there. */
    private final RuleBook hostWide;

    HostMentions(List<Candidate> candidates) {
        this.hostWide = RuleBook.of(candidates.stream()
                .filter(candidate -> candidate.owns() && candidate.loads())
                .toList());
        this.book = RuleBook.of(candidates.stream()
                .map(Candidate::named)
                .filter(Candidate::loads)
                .toList());
    }

    /** The first blocked vendor, or the first of all, or {@link VendorMatcher#NONE}. */
    int vendor(byte[] b, int from, int to, IntPredicate blocked) {
        int first = VendorMatcher.NONE;
        int slash = Bytes.indexOf(b, (byte) '/', from, to);
        while (slash < to) {
            int host = hostStart(b, from, slash, to);
            int end = host <= slash ? slash : hostEnd(b, host, to);
            int vendor = vendor(b, from, host, end, to, blocked);
            if (vendor >= 0 && blocked.test(vendor)) {
                return vendor;
            }
            first = first == VendorMatcher.NONE ? vendor : first;
            slash = Bytes.indexOf(b, (byte) '/', Math.max(end, slash + 1), to);
        }
        return first;
    }

    private int vendor(byte[] b, int from, int host, int hostTo, int to, IntPredicate blocked) {
        boolean isQuoted = begins(b, from, host - 2);
        int end = isQuoted ? quotedAuthorityEnd(b, hostTo, to) : authorityEnd(b, hostTo, to);
        if (goesOnOddly(b, hostTo, end)) {
            return spelledOddly(b, from, host, end, urlEnd(b, end, to), blocked);
        }
        int vendor = hostTo > host ? mentioned(b, from, host, hostTo, to, blocked) : VendorMatcher.NONE;
        boolean isBroken = isQuoted && end < to && Ascii.isTabOrNewline(b[end]);
        return vendor == VendorMatcher.NONE && isBroken ? broken(b, from, host, end, to, blocked) : vendor;
    }

    /** What browsers read without its tabs and newlines. */
    private int broken(byte[] b, int from, int host, int at, int to, IntPredicate blocked) {
        int end = at;
        while (end < to && Ascii.isTabOrNewline(b[end])) {
            end = quotedAuthorityEnd(b, end + 1, to);
        }
        return spelledOddly(b, from, host, end, urlEnd(b, end, to), blocked);
    }

    /** Whether what looks like a host goes on, or stands before one, in a way that only {@link UrlReader} knows how to read. */
    private static boolean goesOnOddly(byte[] b, int hostTo, int end) {
        int at = hostTo;
        while (at < end && b[at] != '%' && b[at] != '@' && b[at] >= 0) {
            at++;
        }
        return at < end;
    }

    /** Reads on behind the host only where that is a vendor's: so the whole stays linear. */
    private int spelledOddly(byte[] b, int from, int host, int authorityEnd, int to, IntPredicate blocked) {
        int start = Math.max(host - 2, from);
        if (!isKnown(UrlReader.read(b, start, authorityEnd, ANYWHERE))) {
            return VendorMatcher.NONE;
        }
        ReadUrl read = UrlReader.read(b, start, to, ANYWHERE);
        byte[] url = read.text();
        return mentioned(url, 0, 0, read.hostLength(), url.length, blocked);
    }

    private boolean isKnown(ReadUrl read) {
        if (read.outcome() != ReadUrl.Outcome.HOST) {
            return false;
        }
        byte[] host = read.text();
        return book.find(host, 0, read.hostLength()) != null || hostWide.find(host, 0, read.hostLength()) != null;
    }

    private static int authorityEnd(byte[] b, int from, int to) {
        int limit = Math.min(to, from + LONGEST_PATH);
        int end = from;
        while (end < limit && !endsUrl(b[end]) && !endsAuthority(b[end])) {
            end++;
        }
        return end;
    }

    /** In quotes a user's name can hold spaces, too. */
    private static int quotedAuthorityEnd(byte[] b, int from, int to) {
        int limit = Math.min(to, from + LONGEST_PATH);
        int end = from;
        while (end < limit && (b[end] < 0 || b[end] >= ' ') && !Ascii.isQuote(b[end]) && !endsAuthority(b[end])) {
            end++;
        }
        return end;
    }

    /** Where the host begins that this slash follows or leads in; past the slash in the latter case. */
    private static int hostStart(byte[] b, int from, int slash, int to) {
        int next = breaksEnd(b, slash + 1, to);
        if (next < to && b[next] == '/') {
            return slashesEnd(b, next + 1, to);
        }
        int host = slash;
        while (host > from && Ascii.isHostByte(b[host - 1])) {
            host--;
        }
        return begins(b, from, host) ? host : slash;
    }

    private static int breaksEnd(byte[] b, int from, int to) {
        int end = from;
        while (end < to && Ascii.isTabOrNewline(b[end])) {
            end++;
        }
        return end;
    }

    /** Browsers pass over any number of them. */
    private static int slashesEnd(byte[] b, int from, int to) {
        int end = from;
        while (end < to && b[end] == '/') {
            end++;
        }
        return end;
    }

    /** Whether a URL or its host begins there: after a quote, or after a scheme with one slash or none. */
    private static boolean begins(byte[] b, int from, int host) {
        if (host <= from) {
            return false;
        }
        byte before = b[host - 1];
        boolean isAfterScheme = before == ':' || (before == '/' && host - 1 > from && b[host - 2] == ':');
        return isAfterScheme || Ascii.isQuote(before);
    }

    private static int hostEnd(byte[] b, int from, int to) {
        int end = from;
        while (end < to && Ascii.isHostByte(b[end])) {
            end++;
        }
        return end;
    }

    private int mentioned(byte[] b, int from, int host, int to, int end, IntPredicate blocked) {
        int nameTo = b[to - 1] == '.' ? to - 1 : to;
        HostRules rules = book.find(b, host, nameTo);
        HostRules wide = hostWide.find(b, host, nameTo);
        if (rules == null && wide == null) {
            return VendorMatcher.NONE;
        }
        int urlEnd = urlEnd(b, to, end);
        int query = UrlReader.indexOf(b, (byte) '?', to, urlEnd);
        int vendor = rules == null ? VendorMatcher.NONE : choose(rules, b, to, query, urlEnd, blocked);
        boolean loads = isScript(b, to, query) || FetchingCall.isBefore(b, from, host);
        return vendor == VendorMatcher.NONE && wide != null && loads
                ? choose(wide, b, to, query, urlEnd, blocked)
                : vendor;
    }

    private static int choose(HostRules rules, byte[] b, int path, int query, int end, IntPredicate blocked) {
        return rules.choose(b, path, query, end, Candidate.EVERY_USE, blocked);
    }

    private static int urlEnd(byte[] b, int from, int to) {
        int limit = Math.min(to, from + LONGEST_PATH);
        int end = from;
        while (end < limit && !endsUrl(b[end])) {
            end++;
        }
        return end;
    }

    private static boolean isScript(byte[] b, int from, int to) {
        return to - from > 3 && b[to - 3] == '.' && b[to - 2] == 'j' && b[to - 1] == 's';
    }

    private static boolean endsUrl(byte c) {
        return Ascii.isControlOrSpace(c) || Ascii.isQuote(c) || c == '<' || c == '>' || c == ')';
    }

    private static boolean endsAuthority(byte c) {
        return c == '/' || c == '\\' || c == '?' || c == '#';
    }
}
