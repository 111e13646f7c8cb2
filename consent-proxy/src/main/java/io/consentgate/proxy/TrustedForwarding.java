package io.consentgate.proxy;

import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.ConnectionMetaData;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.HostPort;

/**
 * Lets a request have the scheme and host that its visitor sees, and their address, where a proxy that is believed tells them. What others
 * send under those names changes nothing. Immutable.
 *
 * @param trusted who is believed
 */
record TrustedForwarding(TrustedProxies trusted) implements HttpConfiguration.Customizer {

    private static final Pattern PARAMETER = Pattern.compile("(?i)(?:^|;)\\s*(for|proto|host)=(\"[^\"]*\"|[^;,\"]*)");

    @Override
    public Request customize(Request request, HttpFields.Mutable responseHeaders) {
        if (!trusted.trust(Request.getRemoteAddr(request))) {
            return request;
        }
        HttpFields fields = request.getHeaders();
        HttpURI.Mutable uri = HttpURI.build(request.getHttpURI());
        if (uri.getAuthority() == null) {
            return request;
        }
        told(fields, "proto", HttpHeader.X_FORWARDED_PROTO)
                .map(scheme -> scheme.toLowerCase(Locale.ROOT))
                .filter(scheme -> scheme.equals("http") || scheme.equals("https"))
                .ifPresent(uri::scheme);
        told(fields, "host", HttpHeader.X_FORWARDED_HOST)
                .flatMap(TrustedForwarding::hostPort)
                .ifPresent(host -> uri.authority(host.getHost(), host.getPort()));
        Optional<InetSocketAddress> visitor = new ForwardedFor(trusted).in(fields);
        return new AsSeen(request, uri.asImmutable(), visitor);
    }

    private static Optional<String> told(HttpFields fields, String parameter, HttpHeader header) {
        Optional<String> standard = first(fields, HttpHeader.FORWARDED).flatMap(element -> in(element, parameter));
        return standard.isPresent() ? standard : first(fields, header);
    }

    /** The element of the proxy nearest to the visitor. */
    private static Optional<String> first(HttpFields fields, HttpHeader header) {
        return fields.getFields(header).stream()
                .map(HttpField::getValue)
                .filter(value -> value != null && !value.isBlank())
                .map(value -> value.split(",", 2)[0].strip())
                .findFirst();
    }

    /** A parameter of an element of {@code Forwarded}. */
    static Optional<String> in(String element, String parameter) {
        Matcher found = PARAMETER.matcher(element);
        while (found.find()) {
            if (found.group(1).equalsIgnoreCase(parameter)) {
                return Optional.of(found.group(2).replace("\"", "").strip());
            }
        }
        return Optional.empty();
    }

    private static Optional<HostPort> hostPort(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(new HostPort(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** A request as its visitor sees it. */
    private static final class AsSeen extends Request.Wrapper {
        private final HttpURI uri;
        private final HttpFields fields;
        private final ConnectionMetaData connection;

        AsSeen(Request request, HttpURI uri, Optional<InetSocketAddress> visitor) {
            super(request);
            this.connection = visitor.<ConnectionMetaData>map(
                            address -> new From(super.getConnectionMetaData(), address))
                    .orElseGet(super::getConnectionMetaData);
            this.uri = uri;
            // A Host that differs from the URI's would be refused as a contradiction.
            this.fields = HttpFields.build(request.getHeaders()).put(HttpHeader.HOST, uri.getAuthority());
        }

        @Override
        public HttpFields getHeaders() {
            return fields;
        }

        @Override
        public HttpURI getHttpURI() {
            return uri;
        }

        @Override
        public ConnectionMetaData getConnectionMetaData() {
            return connection;
        }

        @Override
        public boolean isSecure() {
            return "https".equals(uri.getScheme());
        }
    }

    /** A connection as if the visitor had made it. */
    private static final class From extends ConnectionMetaData.Wrapper {
        private final InetSocketAddress visitor;

        From(ConnectionMetaData connection, InetSocketAddress visitor) {
            super(connection);
            this.visitor = visitor;
        }

        @Override
        public SocketAddress getRemoteSocketAddress() {
            return visitor;
        }
    }
}
