package io.consentgate.servlet.gate;

import io.consentgate.ConsentGate;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Asynchronous work that keeps the visitor's consent and ends the body before it ends the exchange. */
final class GatedAsync implements AsyncContext {

    private final AsyncContext container;
    private final GatedResponse response;

    GatedAsync(AsyncContext container, GatedResponse response) {
        this.container = container;
        this.response = response;
    }

    @Override
    public void complete() {
        try {
            response.finishThen(container::complete);
        } catch (IOException e) {
            container.complete();
            throw new UncheckedIOException("the visitor's connection was lost before the page was complete", e);
        }
    }

    @Override
    public void start(Runnable work) {
        container.start(ConsentGate.wrap(work));
    }

    @Override
    public ServletRequest getRequest() {
        return container.getRequest();
    }

    @Override
    public ServletResponse getResponse() {
        return container.getResponse();
    }

    @Override
    public boolean hasOriginalRequestAndResponse() {
        return container.hasOriginalRequestAndResponse();
    }

    @Override
    public void dispatch() {
        container.dispatch();
    }

    @Override
    public void dispatch(String path) {
        container.dispatch(path);
    }

    @Override
    public void dispatch(ServletContext context, String path) {
        container.dispatch(context, path);
    }

    @Override
    public void addListener(AsyncListener listener) {
        container.addListener(listener);
    }

    @Override
    public void addListener(AsyncListener listener, ServletRequest request, ServletResponse answer) {
        container.addListener(listener, request, answer);
    }

    @Override
    public <T extends AsyncListener> T createListener(Class<T> type) throws ServletException {
        return container.createListener(type);
    }

    @Override
    public void setTimeout(long millis) {
        container.setTimeout(millis);
    }

    @Override
    public long getTimeout() {
        return container.getTimeout();
    }
}
