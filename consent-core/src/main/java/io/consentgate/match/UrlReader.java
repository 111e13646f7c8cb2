package io.consentgate.match;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads any spelling of a URL as browsers do: WHATWG URL standard (living standard, 2026), §4.4 "URL parsing", for the
 * schemes that a page fetches from a host with. Copies what it reads.
 */
final class UrlReader {

    private UrlReader() {}

    /** Reads a URL, in UTF-8, relative to a base. Never throws. */
    static ReadUrl read(byte[] b, int from, int to, PageUrl base) {
        byte[] text = strip(b, from, to);
        int colon = schemeEnd(text);
        Scheme scheme = colon < 0 ? base.scheme() : Scheme.of(text, 0, colon);
        if (scheme == Scheme.OTHER) {
            return ReadUrl.HOSTLESS;
        }
        int rest = colon + 1;
        int authority = rest;
        while (authority < text.length && isSlash(text[authority])) {
            authority++;
        }
        boolean absolute = authority - rest >= 2 || (colon >= 0 && scheme != base.scheme());
        return absolute
                ? absolute(scheme, text, authority)
                : relative(base, Arrays.copyOfRange(text, rest, text.length));
    }

    private static ReadUrl absolute(Scheme scheme, byte[] text, int from) {
        int end = from;
        int hostFrom = from;
        while (end < text.length && !isSlash(text[end]) && text[end] != '?') {
            if (text[end] == '@') {
                hostFrom = end + 1;
            }
            end++;
        }
        int hostTo = portStart(text, hostFrom, end);
        byte @Nullable [] host = hostTo < 0 ? null : HostReader.read(text, hostFrom, hostTo);
        return host == null
                ? ReadUrl.UNREADABLE
                : ReadUrl.of(scheme, host, UrlPath.normalise(Arrays.copyOfRange(text, end, text.length)));
    }

    private static ReadUrl relative(PageUrl base, byte[] rest) {
        if (base.host().length == 0) {
            return ReadUrl.HOSTLESS;
        }
        byte[] path = base.path();
        int kept = rest.length > 0 && isSlash(rest[0])
                ? 0
                : rest.length == 0 || rest[0] == '?' ? path.length : UrlPath.folderEnd(path);
        byte[] joined = Arrays.copyOf(path, kept + rest.length);
        System.arraycopy(rest, 0, joined, kept, rest.length);
        return ReadUrl.of(base.scheme(), base.host(), UrlPath.normalise(joined));
    }

    /** Without white space and controls at the ends, tabs and newlines anywhere, and the fragment. */
    private static byte[] strip(byte[] b, int from, int to) {
        int end = UrlScan.trimEnd(b, from, to);
        byte[] text = new byte[end - from];
        int length = 0;
        for (int i = UrlScan.trimStart(b, from, end); i < end && b[i] != '#'; i++) {
            if (!Ascii.isTabOrNewline(b[i])) {
                text[length++] = b[i];
            }
        }
        return Arrays.copyOf(text, length);
    }

    private static int schemeEnd(byte[] text) {
        int i = 0;
        while (i < text.length && Ascii.isSchemeByte(text[i])) {
            i++;
        }
        return i > 0 && i < text.length && text[i] == ':' && Ascii.isLetter(text[0]) ? i : -1;
    }

    /** Where the host ends and a port may begin; -1 if what follows is no port. */
    private static int portStart(byte[] text, int from, int to) {
        int i = to;
        while (i > from && Ascii.isDigit(text[i - 1])) {
            i--;
        }
        if (i > from && text[i - 1] == ':') {
            return i - 1;
        }
        boolean literal = to > from && text[to - 1] == ']';
        return !literal && indexOf(text, (byte) ':', from, to) < to ? -1 : to;
    }

    static int indexOf(byte[] b, byte wanted, int from, int to) {
        int i = from;
        while (i < to && b[i] != wanted) {
            i++;
        }
        return i;
    }

    private static boolean isSlash(byte c) {
        return c == '/' || c == '\\';
    }
}
