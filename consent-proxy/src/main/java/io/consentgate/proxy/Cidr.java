package io.consentgate.proxy;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * A block of IP addresses, IPv4 or IPv6: RFC 4632 §3.1. Immutable.
 *
 * @param network any address in the block
 * @param prefix how many leading bits an address must share with it
 */
record Cidr(InetAddress network, int prefix) {

    /**
     * Reads {@code 10.0.0.0/8}, {@code 2001:db8::/32} or a single address.
     *
     * @throws IllegalArgumentException if the text is none of these; names are never looked up
     */
    static Cidr parse(String text) {
        int slash = text.indexOf('/');
        InetAddress address = address(slash < 0 ? text : text.substring(0, slash), text);
        int bits = address.getAddress().length * 8;
        int prefix = slash < 0 ? bits : prefix(text.substring(slash + 1), bits, text);
        return new Cidr(address, prefix);
    }

    /** Whether an address lies in this block. */
    boolean contains(InetAddress address) {
        byte[] ours = network.getAddress();
        byte[] theirs = address.getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        int whole = prefix / 8;
        for (int i = 0; i < whole; i++) {
            if (ours[i] != theirs[i]) {
                return false;
            }
        }
        int mask = 0xFF00 >> (prefix % 8) & 0xFF;
        return mask == 0 || (ours[whole] & mask) == (theirs[whole] & mask);
    }

    private static InetAddress address(String literal, String text) {
        if (!literal.matches("[0-9.]+|[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*")) {
            throw wrong(text);
        }
        try {
            return InetAddress.getByName(literal);
        } catch (UnknownHostException e) {
            throw wrong(text);
        }
    }

    private static int prefix(String digits, int bits, String text) {
        if (!digits.matches("[0-9]{1,3}") || Integer.parseInt(digits) > bits) {
            throw wrong(text);
        }
        return Integer.parseInt(digits);
    }

    private static IllegalArgumentException wrong(String text) {
        return new IllegalArgumentException(
                "'" + text + "' is not a block of addresses; allowed: 10.0.0.0/8, 2001:db8::/32 or one address");
    }
}
