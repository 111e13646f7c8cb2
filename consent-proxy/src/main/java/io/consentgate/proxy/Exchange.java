package io.consentgate.proxy;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.client.Response;
import org.eclipse.jetty.client.Result;
import org.eclipse.jetty.ee11.servlet.ServletContextRequest;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EofException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One visitor's request while the upstream answers it. Ends once, whoever ends it first. */
final class Exchange implements Response.Listener, BodyPump.End {

    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

    private final AsyncContext visit;
    private final HttpServletResponse visitor;
    private final OnwardResponse onward;
    private final Gunzip gunzip;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final AtomicBoolean ended = new AtomicBoolean();

    Exchange(AsyncContext visit, OnwardResponse onward, Gunzip gunzip) {
        this.visit = visit;
        this.visitor = (HttpServletResponse) visit.getResponse();
        this.onward = onward;
        this.gunzip = gunzip;
    }

    @Override
    public void onContentSource(Response response, Content.Source packed) {
        try {
            begun.set(true);
            boolean unpack = gunzip.undoes(response);
            onward.write(response, unpack, visitor);
            Content.Source body = unpack ? gunzip.unpacked(packed) : packed;
            visitor.getOutputStream().setWriteListener(new BodyPump(body, visitor.getOutputStream(), this));
        } catch (IOException | RuntimeException e) {
            packed.fail(e);
            visitorFailed(e);
        }
    }

    /** Once the body is being pumped, the pump sees a failure too, and in turn with what it writes. */
    @Override
    public void onComplete(Result result) {
        if (result.isFailed() && !begun.get()) {
            upstreamFailed(result.getFailure());
        }
    }

    @Override
    public void reached() {
        if (ended.compareAndSet(false, true)) {
            visit.complete();
        }
    }

    @Override
    public void upstreamFailed(Throwable failure) {
        if (!ended.compareAndSet(false, true)) {
            return;
        }
        if (failure instanceof EofException) {
            cut(failure);
            return;
        }
        UpstreamFault fault = UpstreamFault.of(failure);
        LOG.warn("The upstream did not answer {} in full: {}", path(), fault);
        LOG.debug("What the client says of it", failure);
        if (visitor.isCommitted()) {
            cut(failure);
        } else {
            excuse(fault);
        }
    }

    @Override
    public void visitorFailed(Throwable failure) {
        if (ended.compareAndSet(false, true)) {
            LOG.debug("The visitor left {}", path(), failure);
            cut(failure);
        }
    }

    private void excuse(UpstreamFault fault) {
        try {
            BadGatewayPage.write(fault, visitor);
            visit.complete();
        } catch (IOException | RuntimeException e) {
            cut(e);
        }
    }

    /** Ends the connection, so that the visitor's browser knows that something is missing. */
    private void cut(Throwable failure) {
        request().getServletChannel().abort(failure);
        visit.complete();
    }

    private String path() {
        return request().getHttpURI().getPath();
    }

    private ServletContextRequest request() {
        return ServletContextRequest.getServletContextRequest(visit.getRequest());
    }
}
