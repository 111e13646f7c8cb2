package io.consentgate.proxy;

import java.io.OutputStream;
import java.util.Set;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;

/** A site for the proxy to stand in front of, on any free port of this machine. */
final class Origin implements AutoCloseable {

    /** How one request is answered; may block. */
    interface Answer {
        void to(Request request, Response response, OutputStream body) throws Exception;
    }

    private final Server server = new Server();
    private final ServerConnector connector;

    Origin(Answer answer) throws Exception {
        HttpConfiguration lenient = new HttpConfiguration();
        lenient.setUriCompliance(UriCompliance.from(Set.of(UriCompliance.Violation.values())));
        connector = new ServerConnector(server, new HttpConnectionFactory(lenient));
        connector.setHost("127.0.0.1");
        server.addConnector(connector);
        server.setHandler(new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws Exception {
                try (OutputStream body = Content.Sink.asOutputStream(response)) {
                    answer.to(request, response, body);
                }
                callback.succeeded();
                return true;
            }
        });
        server.start();
    }

    Upstream.Site site() {
        return (Upstream.Site) Upstream.parse("http://127.0.0.1:" + connector.getLocalPort());
    }

    @Override
    public void close() throws Exception {
        connector.setShutdownIdleTimeout(1);
        server.stop();
    }
}
