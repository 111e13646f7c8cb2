package io.consentgate.proxy;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Collections;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.eclipse.jetty.client.ContentSourceRequestContent;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.ee11.servlet.ServletContextRequest;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;

/**
 * Turns a visitor's request into the one for the upstream: same method, path, query and body, with the upstream's own
 * {@code Host}. Immutable.
 *
 * @param site where requests go
 * @param client what sends them
 * @param forwarded how the upstream learns whom it answers
 */
record OnwardRequest(Upstream.Site site, HttpClient client, ForwardedHeaders forwarded) {

    private static final Pattern NO_URI =
            Pattern.compile("[^!#-;=?-Z\\[\\]_a-z~]|%(?![0-9A-Fa-f]{2})", Pattern.UNICODE_CHARACTER_CLASS);
    private static final HexFormat ESCAPE = HexFormat.of().withUpperCase().withPrefix("%");

    /** The request for the upstream, not yet sent; reads the body as it comes in. */
    Request of(HttpServletRequest visitor) {
        ServletContextRequest raw = ServletContextRequest.getServletContextRequest(visitor);
        Request onward = to(raw.getHttpURI()).method(visitor.getMethod());
        HttpFields arrived = fields(visitor);
        onward.headers(fields -> write(arrived, raw, fields));
        if (raw.getLength() > 0 || arrived.contains(HttpHeader.TRANSFER_ENCODING)) {
            onward.body(new ContentSourceRequestContent(raw, null));
            if (arrived.contains(HttpHeader.TRAILER)) {
                onward.trailersSupplier(raw::getTrailers);
            }
        }
        return onward;
    }

    /** The request to go over to another protocol on the same connection, not yet sent. */
    Request upgrading(org.eclipse.jetty.server.Request visitor, String protocol) {
        return to(visitor.getHttpURI()).method(visitor.getMethod()).headers(fields -> {
            write(visitor.getHeaders(), visitor, fields);
            fields.put(HttpHeader.UPGRADE, protocol).put(HttpHeader.CONNECTION, "Upgrade");
        });
    }

    /**
     * Whether the path is one that every server reads alike. Browsers resolve {@code ..} before they ask; a path that
     * still has it could mean one thing to the filter and another to the upstream.
     */
    static boolean plain(HttpURI uri) {
        String path = uri.getPath();
        return path != null && path.startsWith("/") && !(path + '/').matches(".*/\\.{1,2}(;[^/]*)?/.*");
    }

    private Request to(HttpURI uri) {
        String origin = site.origin().getScheme() + "://" + site.authority();
        return client.newRequest(URI.create(origin + site.basePath() + escaped(uri.getPathQuery())));
    }

    /** Browsers leave some characters as they are, and a lone percent sign too, that no URI may hold: RFC 3986 §2. */
    private static String escaped(String target) {
        return NO_URI.matcher(target)
                .replaceAll(found -> ESCAPE.formatHex(found.group().getBytes(UTF_8)));
    }

    /** What the visitor sent, less what the filter keeps from the application. */
    private static HttpFields fields(HttpServletRequest visitor) {
        HttpFields.Mutable fields = HttpFields.build();
        for (String name : Collections.list(visitor.getHeaderNames())) {
            Collections.list(visitor.getHeaders(name)).forEach(value -> fields.add(name, value));
        }
        return fields;
    }

    private void write(HttpFields arrived, org.eclipse.jetty.server.Request visitor, HttpFields.Mutable onward) {
        HopByHop hops = HopByHop.of(arrived.getValuesList(HttpHeader.CONNECTION));
        arrived.stream()
                .filter(field -> !hops.ends(field.getName()) && !writtenAnew(field.getName()))
                .forEach(onward::add);
        onward.put(HttpHeader.HOST, site.authority());
        onward.put(HttpHeader.ACCEPT_ENCODING, acceptable(arrived));
        forwarded.write(sender(arrived, visitor), arrived, onward);
    }

    /** {@code Expect} is among them since it is answered here, once the upstream is connected. */
    private static boolean writtenAnew(String name) {
        return ForwardedHeaders.isOne(name)
                || name.equalsIgnoreCase("Host")
                || name.equalsIgnoreCase("Expect")
                || name.equalsIgnoreCase("Accept-Encoding");
    }

    /** A coding that cannot be undone would leave the page unread; parts of a coded file cannot be undone at all. */
    private static String acceptable(HttpFields arrived) {
        boolean whole = !arrived.contains(HttpHeader.RANGE);
        return whole && Gunzip.acceptedBy(arrived.getValuesList(HttpHeader.ACCEPT_ENCODING)) ? "gzip" : "identity";
    }

    private static ForwardedHeaders.Sender sender(HttpFields arrived, org.eclipse.jetty.server.Request visitor) {
        String host = arrived.get(HttpHeader.HOST);
        return new ForwardedHeaders.Sender(
                org.eclipse.jetty.server.Request.getRemoteAddr(org.eclipse.jetty.server.Request.unWrap(visitor)),
                visitor.isSecure() ? "https" : "http",
                host == null ? org.eclipse.jetty.server.Request.getServerName(visitor) : host);
    }
}
