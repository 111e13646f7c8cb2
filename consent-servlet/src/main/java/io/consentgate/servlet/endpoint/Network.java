package io.consentgate.servlet.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * Where a request comes from, as far as limits have to know. Kept for as long as the limit is counted, and never written
 * down.
 *
 * @param text distinct for each: an IPv4 address, or the 64 bits that an IPv6 network shares (RFC 4291 (2006), section 2.5.4)
 * @param isPublic whether it is one visitor's; a private address may be a proxy's, which does not say whose requests it sends
 */
record Network(String text, boolean isPublic) {

    private static final int SHARED_BYTES = 8;
    private static final int UNIQUE_LOCAL = 0xfc;
    private static final int UNIQUE_LOCAL_BITS = 0xfe;

    static Network of(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        return parsed(address)
                .map(known -> new Network(prefix(known.getAddress()), !isPrivate(known)))
                .orElseGet(() -> new Network(address, false));
    }

    /** Nothing is looked up: what is no literal is left alone. */
    private static Optional<InetAddress> parsed(String address) {
        boolean isLiteral = address.indexOf(':') >= 0
                || (!address.isEmpty() && address.chars().allMatch(c -> c == '.' || Character.isDigit(c)));
        try {
            return isLiteral ? Optional.of(InetAddress.getByName(address)) : Optional.empty();
        } catch (UnknownHostException none) {
            return Optional.empty();
        }
    }

    private static String prefix(byte[] address) {
        return HexFormat.of().formatHex(Arrays.copyOf(address, Math.min(SHARED_BYTES, address.length)));
    }

    private static boolean isPrivate(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isSiteLocalAddress()
                || address.isLinkLocalAddress()
                || (address.getAddress().length > SHARED_BYTES
                        && (address.getAddress()[0] & UNIQUE_LOCAL_BITS) == UNIQUE_LOCAL);
    }
}
