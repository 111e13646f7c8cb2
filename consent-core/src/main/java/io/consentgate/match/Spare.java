package io.consentgate.match;

import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Keeps one object for whoever needs one next; whoever finds it taken makes another. Safe to share. */
final class Spare<T> {

    private final AtomicReference<@Nullable T> kept = new AtomicReference<>();
    private final Supplier<T> maker;

    Spare(Supplier<T> maker) {
        this.maker = maker;
    }

    T take() {
        T spare = kept.getAndSet(null);
        return spare == null ? maker.get() : spare;
    }

    /** It is not used any more. */
    void giveBack(T used) {
        kept.set(used);
    }
}
