package io.consentgate.proxy;

import io.consentgate.servlet.SettingException;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import java.net.BindException;
import java.net.URI;
import java.nio.channels.UnresolvedAddressException;
import java.util.EnumSet;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.ee11.servlet.FilterHolder;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;

/**
 * The running proxy: a Jetty server with the filter over everything and the upstream behind it. Thread-safe.
 */
final class ProxyServer implements AutoCloseable {

    private final Server server;
    private final ServerConnector connector;

    private ProxyServer(ProxySettings settings, Filter filter) {
        server = new Server();
        connector = new ServerConnector(server, new HttpConnectionFactory(http(settings)));
        connector.setHost(settings.host());
        connector.setPort(settings.port());
        connector.setIdleTimeout(settings.limits().time(Limit.IDLE).toMillis());
        server.addConnector(connector);
        server.setErrorHandler(new ErrorPage());
        server.setStopTimeout(settings.limits().time(Limit.DRAIN).toMillis());
        server.setHandler(new GracefulHandler(handler(settings, filter)));
    }

    /**
     * Starts a proxy that answers as soon as this returns.
     *
     * @throws StartFailedException if the port is taken, the address is not this machine's, or the filter cannot use its
     *     settings or policy
     */
    static ProxyServer start(ProxySettings settings, Filter filter) throws StartFailedException {
        ProxyServer proxy = new ProxyServer(settings, filter);
        try {
            proxy.server.start();
            return proxy;
        } catch (Exception e) {
            proxy.close();
            throw new StartFailedException(reason(e, settings), e);
        }
    }

    /** Where it listens, with the port that was really taken. */
    URI address() {
        String host = connector.getHost();
        String literal = host.contains(":") ? "[" + host + "]" : host;
        return URI.create("http://" + literal + ":" + connector.getLocalPort());
    }

    /** Waits until the proxy has stopped. */
    void join() throws InterruptedException {
        server.join();
    }

    /** Stops taking requests, lets those under way finish for as long as its limits say, and closes filter and ledger. */
    @Override
    public void close() {
        try {
            server.stop();
        } catch (Exception e) {
            throw new IllegalStateException("The server did not stop: " + e.getMessage(), e);
        }
    }

    private static HttpConfiguration http(ProxySettings settings) {
        HttpConfiguration http = new HttpConfiguration();
        http.setHeaderCacheCaseSensitive(true); // cookies are, and one connection may carry many visitors
        http.setSendServerVersion(false);
        http.addCustomizer(new TrustedForwarding(settings.trustedProxies()));
        http.setRequestHeaderSize(settings.limits().count(Limit.HEADER_BYTES));
        http.setResponseHeaderSize(settings.limits().count(Limit.HEADER_BYTES));
        http.setUriCompliance(
                settings.upstream() instanceof Upstream.Site ? SiteServlet.TARGETS : UriCompliance.DEFAULT);
        return http;
    }

    private Handler handler(ProxySettings settings, Filter filter) {
        ServletContextHandler context = new ServletContextHandler();
        context.setErrorHandler(new ErrorPage());
        ContentTypes.install(context.getMimeTypes());
        FilterHolder holder = new FilterHolder(filter);
        holder.setAsyncSupported(true);
        context.addFilter(holder, "/*", EnumSet.allOf(DispatcherType.class));
        if (settings.upstream() instanceof Upstream.Site site) {
            return site(context, site, settings);
        }
        FolderServlet.install(context, (Upstream.Folder) settings.upstream());
        return context;
    }

    private Handler site(ServletContextHandler context, Upstream.Site site, ProxySettings settings) {
        HttpClient client = UpstreamClient.start(server, settings.limits());
        server.addBean(client, true);
        OnwardRequest requests = new OnwardRequest(site, client, new ForwardedHeaders(settings.trustedProxies()));
        SiteServlet.install(context, requests);
        return new WebSocketTunnel(context, requests);
    }

    private static String reason(Exception failure, ProxySettings settings) {
        String place = settings.host() + ":" + settings.port();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SettingException) {
                return String.valueOf(cause.getMessage());
            }
            if (cause instanceof BindException) {
                return "cannot listen on " + place + ": " + cause.getMessage()
                        + "; choose another --port, or stop what uses it";
            }
            if (cause instanceof UnresolvedAddressException) {
                return "cannot listen on " + place + ": --host is no address of this machine";
            }
        }
        return "cannot start: " + failure.getMessage();
    }
}
