package io.consentgate.proxy;

import java.time.Duration;
import org.eclipse.jetty.client.ContinueProtocolHandler;
import org.eclipse.jetty.client.EarlyHintsProtocolHandler;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.ProcessingProtocolHandler;
import org.eclipse.jetty.client.UpgradeProtocolHandler;
import org.eclipse.jetty.http.HttpCookieStore;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.component.LifeCycle;

/** The client that speaks to the upstream: it adds, keeps, follows and decodes nothing of its own; interim answers end here. */
final class UpstreamClient {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration SILENCE = Duration.ofMinutes(2);
    private static final int CONNECTIONS = 256;
    private static final int WAITING = 4096;
    private static final int HEADER_BYTES = 32 << 10;

    private UpstreamClient() {}

    /** A started client on a server's threads, stopped with the server. */
    static HttpClient start(Server server) {
        HttpClient client = new HttpClient();
        client.setExecutor(server.getThreadPool());
        client.setScheduler(server.getScheduler());
        client.setFollowRedirects(false);
        client.setHttpCookieStore(new HttpCookieStore.Empty());
        client.setUserAgentField(null);
        client.setDefaultRequestContentType(null);
        limit(client);
        LifeCycle.start(client);
        client.getContentDecoderFactories().clear();
        client.getProtocolHandlers().clear();
        client.getProtocolHandlers().put(new ContinueProtocolHandler());
        client.getProtocolHandlers().put(new ProcessingProtocolHandler());
        client.getProtocolHandlers().put(new EarlyHintsProtocolHandler());
        client.getProtocolHandlers().put(new UpgradeProtocolHandler());
        return client;
    }

    private static void limit(HttpClient client) {
        client.setConnectTimeout(CONNECT.toMillis());
        client.setAddressResolutionTimeout(CONNECT.toMillis());
        client.setIdleTimeout(SILENCE.toMillis());
        client.setMaxConnectionsPerDestination(CONNECTIONS);
        client.setMaxRequestsQueuedPerDestination(WAITING);
        client.setRequestBufferSize(HEADER_BYTES);
        client.setMaxRequestHeadersSize(HEADER_BYTES);
        client.setMaxResponseHeadersSize(HEADER_BYTES);
        client.setUseInputDirectByteBuffers(false);
    }
}
