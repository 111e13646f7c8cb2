package io.consentgate.proxy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/**
 * How the upstream learns whom it answers: {@code X-Forwarded-For}, {@code -Proto}, {@code -Host} and {@code Forwarded}
 * (RFC 7239, June 2014). What arrived under these names is carried on only from a peer that is believed. Immutable.
 *
 * @param trusted who is believed
 */
record ForwardedHeaders(TrustedProxies trusted) {

    private static final String REAL_ADDRESS = "X-Real-IP";
    private static final Set<String> WRITTEN =
            Set.of("forwarded", "x-forwarded-for", "x-forwarded-proto", "x-forwarded-host");

    /**
     * Who sent a request.
     *
     * @param address the peer's IP address as a literal
     * @param scheme {@code http} or {@code https}, as the request came in
     * @param host the {@code Host} it named
     */
    record Sender(String address, String scheme, String host) {}

    /** Whether a header tells whom the upstream answers, so that a visitor's own is not to be passed on as it is. */
    static boolean isOne(String header) {
        String name = header.toLowerCase(Locale.ROOT);
        return name.equals("forwarded") || name.startsWith("x-forwarded-") || name.equals("x-real-ip");
    }

    /** Writes the headers for one request into those for the upstream. */
    void write(Sender sender, HttpFields arrived, HttpFields.Mutable onward) {
        boolean believed = trusted.trust(sender.address());
        if (believed) {
            arrived.stream()
                    .filter(field -> isOne(field.getName()) && !WRITTEN.contains(field.getLowerCaseName()))
                    .forEach(onward::add);
        } else {
            onward.put(REAL_ADDRESS, bare(sender.address()));
        }
        HttpFields before = believed ? arrived : HttpFields.EMPTY;
        onward.put(
                HttpHeader.X_FORWARDED_FOR,
                appended(before.getValuesList(HttpHeader.X_FORWARDED_FOR), bare(sender.address())));
        onward.put(HttpHeader.X_FORWARDED_PROTO, first(before, HttpHeader.X_FORWARDED_PROTO, sender.scheme()));
        onward.put(HttpHeader.X_FORWARDED_HOST, first(before, HttpHeader.X_FORWARDED_HOST, sender.host()));
        onward.put(HttpHeader.FORWARDED, appended(way(before), forwarded(sender)));
    }

    /** The way so far, as {@code Forwarded} tells it; where nobody wrote that, as the older headers do (RFC 7239, section 7.4). */
    private static List<String> way(HttpFields before) {
        List<String> told = before.getValuesList(HttpHeader.FORWARDED);
        List<String> addresses = before.getCSV(HttpHeader.X_FORWARDED_FOR, false);
        if (!told.isEmpty() || addresses.isEmpty()) {
            return told;
        }
        List<String> way =
                new ArrayList<>(addresses.stream().map(ForwardedHeaders::node).toList());
        String host = first(before, HttpHeader.X_FORWARDED_HOST, "");
        String scheme = first(before, HttpHeader.X_FORWARDED_PROTO, "");
        way.set(0, way.get(0) + parameter("host", host) + parameter("proto", scheme));
        return way;
    }

    private static String parameter(String name, String value) {
        return value.isEmpty() ? "" : ';' + name + '=' + text(value);
    }

    private static String appended(List<String> before, String last) {
        return Stream.concat(before.stream(), Stream.of(last))
                .filter(value -> !value.isBlank())
                .collect(Collectors.joining(", "));
    }

    private static String first(HttpFields before, HttpHeader header, String otherwise) {
        List<String> values = before.getValuesList(header);
        return values.isEmpty() || values.get(0).isBlank() ? otherwise : values.get(0);
    }

    private static String forwarded(Sender sender) {
        return node(sender.address()) + parameter("host", sender.host()) + parameter("proto", sender.scheme());
    }

    /** An address as the parameter that says for whom: an IPv6 address in brackets and quotes, with no port known. */
    private static String node(String literal) {
        String address = bare(literal);
        boolean v6 = address.indexOf(':') != address.lastIndexOf(':');
        return "for=" + (v6 ? "\"[" + address + "]\"" : text(address));
    }

    /** A parameter's value: a colon, and so a port, has to be quoted. */
    private static String text(String value) {
        return value.indexOf(':') < 0
                ? HttpField.PARAMETER_TOKENIZER.quoteIfNeeded(value)
                : HttpField.PARAMETER_TOKENIZER.quote(value);
    }

    private static String bare(String address) {
        return address.startsWith("[") ? address.substring(1, address.length() - 1) : address;
    }
}
