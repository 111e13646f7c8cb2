package io.consentgate.demo.standin;

import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLSession;
import org.eclipse.jetty.io.ssl.SslHandshakeListener;
import org.eclipse.jetty.server.DetectorConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.jspecify.annotations.Nullable;

/** A connector that speaks HTTP and TLS on one port, under any host name, so that a browser needs one mapping rule. */
public final class OnePort {

    private OnePort() {}

    /**
     * Makes the connector; the caller adds it to the server.
     *
     * @param port 0 for any free one
     * @param log is told of each handshake, by the host that the browser asked for
     */
    public static ServerConnector connector(Server server, String host, int port, ContactLog log) {
        HttpConfiguration config = new HttpConfiguration();
        config.setSendServerVersion(false);
        // Saved pages carry URLs and cookies that are longer than what Jetty takes by default.
        config.setRequestHeaderSize(64 * 1024);
        config.addCustomizer(new SecureRequestCustomizer(false));
        HttpConnectionFactory http = new HttpConnectionFactory(config);
        SslConnectionFactory tls = new SslConnectionFactory(certificate(), http.getProtocol());
        ServerConnector connector = new ServerConnector(server, new DetectorConnectionFactory(tls), http);
        connector.setHost(host);
        connector.setPort(port);
        connector.addBean(new Handshakes(log));
        return connector;
    }

    private static SslContextFactory.Server certificate() {
        SelfSigned selfSigned = SelfSigned.create();
        SslContextFactory.Server factory = new SslContextFactory.Server();
        factory.setKeyStore(selfSigned.keyStore());
        factory.setKeyStorePassword(selfSigned.password());
        factory.setSniRequired(false);
        return factory;
    }

    private record Handshakes(ContactLog log) implements SslHandshakeListener {
        @Override
        public void handshakeSucceeded(Event event) {
            logNames(event.getSSLEngine().getSession());
        }

        @Override
        public void handshakeFailed(Event event, Throwable failure) {
            // The browser gave up, but by then it had told its host name and where it comes from.
            logNames(event.getSSLEngine().getHandshakeSession());
        }

        private void logNames(@Nullable SSLSession session) {
            if (session instanceof ExtendedSSLSession extended) {
                extended.getRequestedServerNames().stream()
                        .filter(SNIHostName.class::isInstance)
                        .map(name -> ((SNIHostName) name).getAsciiName())
                        .forEach(log::handshake);
            }
        }
    }
}
