package io.consentgate.matrix;

import java.net.URI;
import java.util.function.Function;
import org.eclipse.jetty.http2.server.HTTP2CServerConnectionFactory;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** Jetty, but for what each version has under a name of its own. */
final class Jetty implements Container {

    private final Server server = new Server();
    private final Function<Site, Handler> context;

    /** With a servlet context as this version makes it. */
    Jetty(Function<Site, Handler> context) {
        this.context = context;
    }

    @Override
    public URI start(Site site) throws Exception {
        HttpConfiguration http = new HttpConfiguration();
        server.addConnector(
                new ServerConnector(server, new HttpConnectionFactory(http), new HTTP2CServerConnectionFactory(http)));
        server.setHandler(context.apply(site));
        server.start();
        return server.getURI();
    }

    @Override
    public void stop() throws Exception {
        server.stop();
    }
}
