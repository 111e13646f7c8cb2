package io.consentgate.match;

import java.net.IDN;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads the host of a URL: WHATWG URL standard (living standard, 2026), §3.5 "Host parsing", with the character mapping
 * of Unicode Technical Standard 46 as far as a host of ASCII letters can come out of it.
 *
 * <p>Where the standard would fail on a character that changes nothing, this ignores it: a host that a browser refuses
 * may be read, but none that it reads is missed.
 */
final class HostReader {

    private HostReader() {}

    /** The host in lower-case ASCII without a trailing dot; null if it cannot be read. */
    static byte @Nullable [] read(byte[] b, int from, int to) {
        if (UrlScan.isPlainHost(b, from, to)) {
            return lowerCase(b, from, to);
        }
        if (from < to && b[from] == '[') {
            return b[to - 1] == ']' ? addressLiteral(b, from + 1, to - 1) : null;
        }
        String host = ascii(decode(b, from, to));
        if (host == null || host.isEmpty() || !plain(host)) {
            return null;
        }
        if (IpNumbers.endInNumber(host)) {
            host = IpNumbers.read(host);
        }
        return host == null ? null : host.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] lowerCase(byte[] b, int from, int to) {
        byte[] host = new byte[to - from];
        for (int i = 0; i < host.length; i++) {
            host[i] = Ascii.lower(b[from + i]);
        }
        return host;
    }

    private static @Nullable String decode(byte[] b, int from, int to) {
        byte[] decoded = new byte[to - from];
        int length = 0;
        for (int i = from; i < to; i++) {
            int high = b[i] == '%' && i + 2 < to ? Ascii.hex(b[i + 1]) : -1;
            int low = high < 0 ? -1 : Ascii.hex(b[i + 2]);
            decoded[length++] = low < 0 ? b[i] : (byte) ((high << 4) | low);
            i += low < 0 ? 0 : 2;
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(decoded, 0, length))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    private static @Nullable String ascii(@Nullable String host) {
        if (host == null) {
            return null;
        }
        boolean isAscii = isAscii(host);
        if (!isAscii && host.codePoints().anyMatch(HostReader::unknown)) {
            return null;
        }
        String mapped = isAscii ? host.toLowerCase(Locale.ROOT) : map(host);
        String whole = mapped.endsWith(".") ? mapped.substring(0, mapped.length() - 1) : mapped;
        if (isAscii(whole)) {
            return whole;
        }
        try {
            return IDN.toASCII(whole, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static String map(String host) {
        StringBuilder kept = new StringBuilder(host.length());
        Normalizer.normalize(host, Normalizer.Form.NFKC)
                .codePoints()
                .filter(c -> !ignorable(c))
                .map(c -> c == 0x3002 ? '.' : c)
                .forEach(kept::appendCodePoint);
        String lower = kept.toString().toLowerCase(Locale.ROOT);
        return Normalizer.normalize(lower, Normalizer.Form.NFKC);
    }

    /** Whether a character is newer than this JDK, so that a browser may know what it is mapped to. */
    private static boolean unknown(int c) {
        return Character.getType(c) == Character.UNASSIGNED && !ignorable(c);
    }

    /** Whether a character vanishes: formats such as the soft hyphen, variation selectors, joiners and fillers. */
    private static boolean ignorable(int c) {
        return Character.getType(c) == Character.FORMAT
                || (c >= 0xFE00 && c <= 0xFE0F)
                || (c >= 0xE0000 && c <= 0xE0FFF)
                || (c >= 0x180B && c <= 0x180F)
                || (c >= 0x17B4 && c <= 0x17B5)
                || (c >= 0x115F && c <= 0x1160)
                || c == 0x034F
                || c == 0x3164
                || c == 0x2065;
    }

    /** Whether each label is plain: no forbidden character, and no encoded label that stands for ASCII alone. */
    private static boolean plain(String host) {
        for (int i = 0; i < host.length(); i++) {
            if (forbidden(host.charAt(i))) {
                return false;
            }
        }
        if (!host.contains("xn--")) {
            return true;
        }
        for (String label : host.split("\\.", -1)) {
            if (label.startsWith("xn--") && (label.endsWith("-") || label.length() == 4)) {
                return false;
            }
        }
        return true;
    }

    private static boolean forbidden(int c) {
        return c <= ' ' || c >= 0x7F || "#/:<>?@[\\]^|%".indexOf(c) >= 0;
    }

    private static byte @Nullable [] addressLiteral(byte[] b, int from, int to) {
        String literal = new String(b, from, to - from, StandardCharsets.ISO_8859_1);
        boolean digits = literal.chars().allMatch(c -> c == ':' || c == '.' || Character.digit(c, 16) >= 0);
        if (!digits || literal.indexOf(':') < 0) {
            return null;
        }
        try {
            String address = InetAddress.getByName('[' + literal + ']').getHostAddress();
            return ('[' + address + ']').getBytes(StandardCharsets.US_ASCII);
        } catch (UnknownHostException e) {
            return null;
        }
    }
}
