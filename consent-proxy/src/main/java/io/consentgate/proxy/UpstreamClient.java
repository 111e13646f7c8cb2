package io.consentgate.proxy;

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

    private UpstreamClient() {}

    /** A started client on a server's threads, stopped with the server. */
    static HttpClient start(Server server, Limits limits) {
        HttpClient client = new HttpClient();
        client.setExecutor(server.getThreadPool());
        client.setScheduler(server.getScheduler());
        client.setFollowRedirects(false);
        client.setHttpCookieStore(new HttpCookieStore.Empty());
        client.setUserAgentField(null);
        client.setDefaultRequestContentType(null);
        limit(client, limits);
        LifeCycle.start(client);
        client.getContentDecoderFactories().clear();
        client.getProtocolHandlers().clear();
        client.getProtocolHandlers().put(new ContinueProtocolHandler());
        client.getProtocolHandlers().put(new ProcessingProtocolHandler());
        client.getProtocolHandlers().put(new EarlyHintsProtocolHandler());
        client.getProtocolHandlers().put(new UpgradeProtocolHandler());
        return client;
    }

    private static void limit(HttpClient client, Limits limits) {
        client.setConnectTimeout(limits.time(Limit.CONNECT).toMillis());
        client.setAddressResolutionTimeout(limits.time(Limit.CONNECT).toMillis());
        client.setIdleTimeout(limits.time(Limit.SILENCE).toMillis());
        client.setMaxConnectionsPerDestination(limits.count(Limit.CONNECTIONS));
        client.setMaxRequestsQueuedPerDestination(limits.count(Limit.WAITING));
        client.setRequestBufferSize(limits.count(Limit.HEADER_BYTES));
        client.setMaxRequestHeadersSize(limits.count(Limit.HEADER_BYTES));
        client.setMaxResponseHeadersSize(limits.count(Limit.HEADER_BYTES));
        client.setUseInputDirectByteBuffers(false);
    }
}
