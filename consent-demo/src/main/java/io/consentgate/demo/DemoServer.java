package io.consentgate.demo;

import io.consentgate.demo.standin.ContactLog;
import io.consentgate.demo.standin.OnePort;
import io.consentgate.demo.standin.StandIn;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandlerCollection;
import org.eclipse.jetty.util.component.LifeCycle;

/**
 * Everything on one port: the start page, each site with and without the filter, and the stand-in for every other host.
 */
final class DemoServer implements AutoCloseable {

    private static final List<String> START_PAGE_HOSTS = List.of("localhost", "127.0.0.1", "[::1]");

    private final Server server = new Server();
    private final ContactLog log = new ContactLog();
    private final ContextHandlerCollection contexts = new ContextHandlerCollection(false);
    private final ServerConnector connector;

    /**
     * Sets up the server without starting it. Takes about a second, for its certificate.
     *
     * @param port 0 for any free one
     * @param data where policies, keys and ledgers are kept
     */
    DemoServer(String host, int port, Path data) throws IOException {
        connector = OnePort.connector(server, host, port, log);
        server.addConnector(connector);
        SiteContext make = new SiteContext(server);
        FilteredSites filtered = new FilteredSites(data);
        contexts.addHandler(startPage(make, filtered));
        for (Site site : Site.all()) {
            ServletContextHandler context = make.of(site, site.filtered());
            filtered.protect(site, context);
            contexts.addHandler(context);
            contexts.addHandler(make.of(site, site.plain()));
        }
        server.setHandler(new Handler.Sequence(new HoldBack(contexts, log), new StandIn(log)));
    }

    private ServletContextHandler startPage(SiteContext make, FilteredSites filtered) {
        ServletContextHandler context = make.of(make.folder("start"), START_PAGE_HOSTS);
        context.addServlet(new ServletHolder(new StateServlet(log, filtered::findings)), "/live/state");
        return context;
    }

    /** Adds one more site; only before {@link #start()}. */
    void add(ServletContextHandler context) {
        contexts.addHandler(context);
    }

    Server jetty() {
        return server;
    }

    ContactLog log() {
        return log;
    }

    /** Starts listening. */
    void start() throws Exception {
        server.start();
    }

    /** The port it listens on; negative before {@link #start()}. */
    int port() {
        return connector.getLocalPort();
    }

    /** Waits until it is stopped. */
    void join() throws InterruptedException {
        server.join();
    }

    /** Breaks off every open connection, so that the next contact shows as a new one. */
    void disconnectAll() {
        connector.getConnectedEndPoints().forEach(endPoint -> endPoint.close());
    }

    @Override
    public void close() {
        LifeCycle.stop(server);
    }
}
