package io.consentgate.matrix;

import io.consentgate.ConsentGate;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;

/** Answers that are written after the servlet has returned. */
final class AsyncRoads {

    /** Long enough for the servlet to return before: Jetty never answers what timed out earlier. */
    private static final long TIMEOUT_MILLIS = 200;

    private AsyncRoads() {}

    static Map<String, Road> all() {
        Map<String, Road> roads = new TreeMap<>();
        roads.put("/async", (q, r) -> write(q, q.startAsync()));
        roads.put("/async-wrapped", (q, r) -> write(q, q.startAsync(q, r)));
        roads.put("/async-thread", AsyncRoads::ownThread);
        roads.put("/async-dispatch", (q, r) -> q.startAsync(q, r).dispatch("/writer"));
        roads.put("/async-dispatch-bare", (q, r) -> q.startAsync().dispatch("/writer"));
        roads.put("/async-dispatch-static", (q, r) -> q.startAsync().dispatch("/big.html"));
        roads.put("/async-again", AsyncRoads::again);
        roads.put("/async-gate", AsyncRoads::gate);
        roads.put("/async-error", AsyncRoads::error);
        roads.put("/non-blocking", (q, r) -> nonBlocking(q, r, Pages.bytes(Pages.PAGE), 7));
        roads.put("/non-blocking-big", (q, r) -> nonBlocking(q, r, Pages.bytes(Pages.BIG), 1000));
        return roads;
    }

    private static void write(HttpServletRequest request, AsyncContext async) {
        async.start(() -> {
            finish(request, async);
        });
    }

    @SuppressWarnings("FutureReturnValueIgnored")
    private static void ownThread(HttpServletRequest request, HttpServletResponse response) {
        AsyncContext async = request.startAsync();
        CompletableFuture.runAsync(() -> finish(request, async));
    }

    private static void finish(HttpServletRequest request, AsyncContext async) {
        try {
            PlainRoads.writer(request, (HttpServletResponse) async.getResponse());
            async.complete();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Comes back to the same servlet, as frameworks do. */
    private static void again(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getAttribute("second") == null) {
            request.setAttribute("second", true);
            AsyncContext async = request.startAsync();
            async.start(async::dispatch);
        } else {
            PlainRoads.writer(request, response);
        }
    }

    private static void gate(HttpServletRequest request, HttpServletResponse response) {
        AsyncContext async = request.startAsync();
        async.start(() -> {
            try {
                response.setContentType("text/plain");
                response.getWriter().write("hotjar " + ConsentGate.allowed("hotjar"));
                async.complete();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Answers at the timeout: Tomcat may serve an error twice that another thread sends before the servlet has returned. */
    private static void error(HttpServletRequest request, HttpServletResponse response) {
        AsyncContext async = request.startAsync();
        async.setTimeout(TIMEOUT_MILLIS);
        async.addListener(new AsyncListener() {
            @Override
            public void onTimeout(AsyncEvent event) throws IOException {
                ((HttpServletResponse) async.getResponse()).sendError(404);
                async.complete();
            }

            @Override
            public void onComplete(AsyncEvent event) {}

            @Override
            public void onError(AsyncEvent event) {}

            @Override
            public void onStartAsync(AsyncEvent event) {}
        });
    }

    private static void nonBlocking(HttpServletRequest request, HttpServletResponse response, byte[] page, int step)
            throws IOException {
        AsyncContext async = request.startAsync();
        ServletOutputStream out = PlainRoads.html(response).getOutputStream();
        out.setWriteListener(new WriteListener() {
            private int at;

            @Override
            public void onWritePossible() throws IOException {
                while (out.isReady()) {
                    if (at == page.length) {
                        async.complete();
                        return;
                    }
                    int length = Math.min(step, page.length - at);
                    out.write(page, at, length);
                    at += length;
                }
            }

            @Override
            public void onError(Throwable failure) {
                async.complete();
            }
        });
    }
}
