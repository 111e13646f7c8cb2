package io.consentgate.servlet.site;

import io.consentgate.match.PageUrl;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The hosts of URLs of third parties that nobody knows, by how pages write them: a page names few of them, and each often.
 * Keeps so many at most, each in a place of its own. Safe for use by many threads.
 */
public final class WrittenHosts {

    private static final int PLACES = 1 << 9;
    private static final int LONGEST = 64;

    private final AtomicReferenceArray<Written> places = new AtomicReferenceArray<>(PLACES);

    /** A URL up to the end of its host, and that host. Immutable. */
    private static final class Written {
        private final byte[] begin;
        private final String host;

        Written(byte[] begin, String host) {
            this.begin = begin;
            this.host = host;
        }

        boolean begins(byte[] bytes, int from, int to) {
            return Arrays.equals(begin, 0, begin.length, bytes, from, to);
        }
    }

    /** The same as {@link PageUrl#hostOf}; allocates only where the host is new. */
    public String hostOf(PageUrl base, byte[] bytes, int from, int to) {
        int end = plainBegin(bytes, from, to);
        if (end < 0) {
            return base.hostOf(bytes, from, to);
        }
        int place = hash(bytes, from, end) & (PLACES - 1);
        @Nullable Written known = places.get(place);
        if (known == null || !known.begins(bytes, from, end)) {
            known = new Written(Arrays.copyOfRange(bytes, from, end), base.hostOf(bytes, from, to));
            places.set(place, known);
        }
        return known.host;
    }

    /** Where the host ends, in a URL that begins with scheme or slashes and a host that means itself; -1 in any other. */
    private static int plainBegin(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && at - from < LONGEST && bytes[at] >= 'a' && bytes[at] <= 'z') {
            at++;
        }
        at = at > from && at < to && bytes[at] == ':' ? at + 1 : from;
        if (at + 2 >= to || bytes[at] != '/' || bytes[at + 1] != '/') {
            return -1;
        }
        int host = at + 2;
        at = host;
        while (at < to && at - from < LONGEST && plain(bytes[at])) {
            at++;
        }
        boolean whole = at == to || (at - from < LONGEST && bytes[at] == '/');
        return whole && at > host ? at : -1;
    }

    private static boolean plain(byte b) {
        return (b >= 'a' && b <= 'z') || (b >= '0' && b <= '9') || b == '.' || b == '-';
    }

    private static int hash(byte[] bytes, int from, int to) {
        int hash = 1;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        return hash;
    }
}
