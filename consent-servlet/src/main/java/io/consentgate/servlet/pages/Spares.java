package io.consentgate.servlet.pages;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/** Memory in which pages are put together, lent to one after the other. Safe for use by many threads. */
final class Spares {

    /** What has grown beyond is not kept. */
    private static final int LARGEST = 1 << 17;

    private final BlockingQueue<Collected> spares =
            new ArrayBlockingQueue<>(2 * Runtime.getRuntime().availableProcessors());

    /** Lends some, which is empty. */
    Collected take() {
        @Nullable Collected spare = spares.poll();
        return spare == null ? new Collected() : spare;
    }

    /** Takes it back from a page that is over. What is not given back is left to the garbage collector. */
    void giveBack(Collected spare) {
        if (spare.room() <= LARGEST) {
            spare.reset();
            spares.offer(spare);
        }
    }
}
