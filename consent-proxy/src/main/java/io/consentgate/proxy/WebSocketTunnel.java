package io.consentgate.proxy;

import org.eclipse.jetty.client.HttpUpgrader;
import org.eclipse.jetty.client.Result;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpStream;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Connects a visitor's WebSocket with the site's, byte for byte: RFC 6455 (December 2011) §4. Stands in front of the
 * filter, which has no say once a connection speaks another protocol. Thread-safe.
 */
final class WebSocketTunnel extends Handler.Wrapper {

    private static final Logger LOG = LoggerFactory.getLogger(WebSocketTunnel.class);
    private static final String WEBSOCKET = "websocket";

    private final OnwardRequest requests;

    WebSocketTunnel(Handler pages, OnwardRequest requests) {
        super(pages);
        this.requests = requests;
    }

    @Override
    public boolean handle(Request visitor, Response response, Callback callback) throws Exception {
        if (!asksForWebSocket(visitor) || !OnwardRequest.plain(visitor.getHttpURI())) {
            return super.handle(visitor, response, callback);
        }
        HttpUpgrader upgrader = new Joining(visitor, response, callback);
        HttpUpgrader.Factory factory = version -> upgrader;
        requests.upgrading(visitor, WEBSOCKET)
                .attribute(HttpUpgrader.Factory.class.getName(), factory)
                .send(result -> refused(result, visitor, response, callback));
        return true;
    }

    private static boolean asksForWebSocket(Request visitor) {
        HttpFields fields = visitor.getHeaders();
        return HttpMethod.GET.is(visitor.getMethod())
                && visitor.getConnectionMetaData().getHttpVersion() == HttpVersion.HTTP_1_1
                && visitor.getLength() <= 0
                && !fields.contains(HttpHeader.TRANSFER_ENCODING)
                && fields.contains(HttpHeader.CONNECTION, "upgrade")
                && WEBSOCKET.equalsIgnoreCase(fields.get(HttpHeader.UPGRADE));
    }

    /** The site did not go over. Its page, if it sent one, is not for a WebSocket to see: the status says it all. */
    private static void refused(Result result, Request visitor, Response response, Callback callback) {
        int status = result.getResponse().getStatus();
        if (result.isSucceeded() && status == HttpStatus.SWITCHING_PROTOCOLS_101) {
            return;
        }
        if (result.isFailed()) {
            UpstreamFault fault = UpstreamFault.of(result.getFailure());
            LOG.warn(
                    "The upstream opened no WebSocket at {}: {}",
                    visitor.getHttpURI().getPath(),
                    fault);
            status = fault.status();
        }
        response.setStatus(status);
        response.getHeaders().put(HttpFields.CONTENT_LENGTH_0);
        callback.succeeded();
    }

    /**
     * Joins the two connections once the site has agreed.
     *
     * @param visitor who asked
     * @param response what says to the visitor that the site agrees
     * @param callback ends HTTP on the visitor's connection
     */
    private record Joining(Request visitor, Response response, Callback callback) implements HttpUpgrader {

        @Override
        public void prepare(org.eclipse.jetty.client.Request request) {}

        @Override
        public void upgrade(org.eclipse.jetty.client.Response agreed, EndPoint far, Callback joined) {
            EndPoint near = visitor.getConnectionMetaData().getConnection().getEndPoint();
            TunnelEnd farEnd = new TunnelEnd(far, near, visitor.getComponents().getExecutor());
            TunnelEnd nearEnd = new TunnelEnd(near, far, visitor.getComponents().getExecutor());
            far.upgrade(farEnd);
            nearEnd.onceOpen(farEnd);
            response.setStatus(HttpStatus.SWITCHING_PROTOCOLS_101);
            agreed.getHeaders().forEach(response.getHeaders()::add);
            visitor.setAttribute(HttpStream.UPGRADE_CONNECTION_ATTRIBUTE, nearEnd);
            joined.succeeded();
            callback.succeeded();
        }
    }
}
