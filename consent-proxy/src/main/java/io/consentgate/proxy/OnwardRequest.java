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

    /** The request for the upstream, not yet sent. */
    Request of(HttpServletRequest visitor) {
        ServletContextRequest raw = ServletContextRequest.getServletContextRequest(visitor);
        Request onward = to(raw.getHttpURI()).method(visitor.getMethod());
        onward.headers(fields -> write(visitor, fields));
        if (hasBody(visitor)) {
            onward.body(new ContentSourceRequestContent(raw, null));
            if (visitor.getHeader("Trailer") != null) {
                onward.trailersSupplier(raw::getTrailers);
            }
        }
        return onward;
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

    private void write(HttpServletRequest visitor, HttpFields.Mutable onward) {
        HopByHop hops = HopByHop.of(Collections.list(visitor.getHeaders("Connection")));
        HttpFields.Mutable arrived = HttpFields.build();
        for (String name : Collections.list(visitor.getHeaderNames())) {
            boolean passes = !hops.ends(name) && !ours(name);
            for (String value : Collections.list(visitor.getHeaders(name))) {
                arrived.add(name, value);
                if (passes) {
                    onward.add(name, value);
                }
            }
        }
        onward.put(HttpHeader.HOST, site.authority());
        acceptOnlyWhatIsRead(visitor, onward);
        forwarded.write(sender(visitor), arrived, onward);
    }

    /** Headers that are written anew. {@code Expect} is answered here, once the upstream is connected. */
    private static boolean ours(String name) {
        return ForwardedHeaders.isOne(name)
                || name.equalsIgnoreCase("Host")
                || name.equalsIgnoreCase("Expect")
                || name.equalsIgnoreCase("Accept-Encoding");
    }

    /** A coding that cannot be undone would leave the page unread; parts of a coded file cannot be undone at all. */
    private static void acceptOnlyWhatIsRead(HttpServletRequest visitor, HttpFields.Mutable onward) {
        boolean gzip = visitor.getHeader("Range") == null && Gunzip.acceptedBy(visitor.getHeaders("Accept-Encoding"));
        onward.put(HttpHeader.ACCEPT_ENCODING, gzip ? "gzip" : "identity");
    }

    private static ForwardedHeaders.Sender sender(HttpServletRequest visitor) {
        String host = visitor.getHeader("Host");
        return new ForwardedHeaders.Sender(
                visitor.getRemoteAddr(), visitor.getScheme(), host == null ? visitor.getServerName() : host);
    }

    private static boolean hasBody(HttpServletRequest visitor) {
        return visitor.getContentLengthLong() > 0 || visitor.getHeader("Transfer-Encoding") != null;
    }
}
