package io.consentgate.servlet.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where a request comes from, as far as limits have to know: an IPv4 address, or the 64 bits that an IPv6 network shares
 * (RFC 4291 (2006), section 2.5.4). Kept for as long as the limit is counted, and never written down.
 *
 * @param text distinct for each
 */
record Network(String text) {

    private static final int SHARED_BYTES = 8;

    static Network of(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        return new Network(address.indexOf(':') < 0 ? address : sixtyFourBits(address));
    }

    /** A literal with a colon can be no name, so nothing is looked up. */
    private static String sixtyFourBits(String literal) {
        try {
            byte[] bytes = InetAddress.getByName(literal).getAddress();
            return HexFormat.of().formatHex(Arrays.copyOf(bytes, SHARED_BYTES));
        } catch (UnknownHostException none) {
            return literal;
        }
    }
}
