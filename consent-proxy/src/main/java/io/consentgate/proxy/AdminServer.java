package io.consentgate.proxy;

import java.net.URI;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** A listener of its own, on loopback alone, for those who run the proxy. Thread-safe. */
final class AdminServer implements AutoCloseable {

    private static final int THREADS = 8;

    private final Server server = new Server(new QueuedThreadPool(THREADS));
    private final ServerConnector connector = new ServerConnector(server, 1, 1);

    private AdminServer(int port, AdminPages pages) {
        connector.setHost("127.0.0.1");
        connector.setPort(port);
        server.addConnector(connector);
        server.setHandler(pages);
    }

    /**
     * Starts the listener.
     *
     * @param port 0 for any that is free
     * @throws StartFailedException if the port is taken
     */
    static AdminServer start(int port, AdminPages pages) throws StartFailedException {
        AdminServer admin = new AdminServer(port, pages);
        try {
            admin.server.start();
            return admin;
        } catch (Exception e) {
            admin.close();
            throw new StartFailedException(
                    "cannot listen on 127.0.0.1:" + port + ": " + e.getMessage() + "; choose another --admin-port", e);
        }
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + connector.getLocalPort());
    }

    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The admin listener did not stop: " + e.getMessage(), e);
        }
    }
}
