package io.consentgate.demo;

import java.time.Duration;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.handler.EventsHandler;

/** Counts the requests under way, so that a test can wait until a page has come to rest. */
final class Traffic extends EventsHandler {

    private int underWay;
    private long lastChange = System.nanoTime();

    Traffic(Handler handler) {
        super(handler);
    }

    @Override
    protected void onBeforeHandling(Request request) {
        change(1);
    }

    @Override
    protected void onComplete(Request request, int status, HttpFields headers, Throwable failure) {
        change(-1);
    }

    private synchronized void change(int by) {
        underWay += by;
        lastChange = System.nanoTime();
        notifyAll();
    }

    /** Waits until nothing has been under way for this long, at most until the limit. */
    synchronized void awaitQuiet(Duration quiet, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        lastChange = System.nanoTime();
        try {
            while (System.nanoTime() < deadline) {
                long left = quiet.toNanos() - (System.nanoTime() - lastChange);
                if (underWay == 0 && left <= 0) {
                    return;
                }
                wait(Math.max(1, underWay == 0 ? left / 1_000_000 : 50));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
