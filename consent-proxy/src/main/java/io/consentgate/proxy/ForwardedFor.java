package io.consentgate.proxy;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/**
 * For whom a request was sent on: the last address in {@code X-Forwarded-For}, or in {@code Forwarded} (RFC 7239 (2014),
 * section 5.2) where nobody wrote the former, that is none of our own proxies'. Whatever stands before that, the visitor may
 * have written.
 *
 * @param trusted our own
 */
record ForwardedFor(TrustedProxies trusted) {

    /** The visitor's address; empty where the headers tell none. */
    Optional<InetSocketAddress> in(HttpFields fields) {
        List<String> way = way(fields);
        Optional<InetSocketAddress> visitor = Optional.empty();
        for (int i = way.size() - 1; i >= 0; i--) {
            Optional<InetAddress> address = literal(way.get(i));
            if (address.isEmpty()) {
                return visitor;
            }
            visitor = address.map(known -> new InetSocketAddress(known, 0));
            if (!trusted.trust(address.get().getHostAddress())) {
                return visitor;
            }
        }
        return visitor;
    }

    private static List<String> way(HttpFields fields) {
        List<String> told = fields.getCSV(HttpHeader.X_FORWARDED_FOR, false);
        return told.isEmpty() ? standard(fields) : told;
    }

    private static List<String> standard(HttpFields fields) {
        List<String> way = new ArrayList<>();
        for (String element : fields.getCSV(HttpHeader.FORWARDED, true)) {
            way.add(TrustedForwarding.in(element, "for").orElse(""));
        }
        return way;
    }

    /** An address with or without a port; nothing is looked up. */
    private static Optional<InetAddress> literal(String node) {
        String address = node.strip();
        int bracket = address.indexOf(']');
        if (address.startsWith("[") && bracket > 0) {
            address = address.substring(1, bracket);
        } else if (address.indexOf(':') == address.lastIndexOf(':') && address.indexOf(':') > 0) {
            address = address.substring(0, address.indexOf(':'));
        }
        boolean isLiteral = address.indexOf(':') >= 0
                || (!address.isEmpty() && address.chars().allMatch(c -> c == '.' || Character.isDigit(c)));
        try {
            return isLiteral ? Optional.of(InetAddress.getByName(address)) : Optional.empty();
        } catch (UnknownHostException none) {
            return Optional.empty();
        }
    }
}
