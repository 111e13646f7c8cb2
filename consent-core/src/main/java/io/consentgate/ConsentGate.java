package io.consentgate;

import io.consentgate.catalogue.Vendor;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The question whether something may run now, for the visitor whose request this thread is serving.
 *
 * <p>The filter sets the gate for each request. Work handed to other threads carries it along when it, or the executor,
 * is wrapped. Where there is no visitor, only what needs no consent is allowed, with one warning; jobs without a visitor
 * name the {@link Consent} they act for by {@link #with(Consent, Runnable)}.
 *
 * <p>Thread-safe. Answers take constant time.
 */
@SuppressWarnings("try") // a scope acts by being open
public final class ConsentGate {

    /** Of types of the JDK alone, since a thread keeps its slot, and may outlive the application. */
    private static final ThreadLocal<AtomicReference<@Nullable Gate>> CURRENT =
            ThreadLocal.withInitial(AtomicReference::new);

    private ConsentGate() {}

    /** Whether this purpose may be acted on now. True for one that needs no consent. */
    public static boolean allowed(Purpose purpose) {
        return gate().allowed(purpose);
    }

    /**
     * Whether the purpose, kind or vendor with this id may run now. A kind is allowed when every purpose of the site of
     * that kind is. False for an unknown id, with one warning that names the nearest known one.
     *
     * @throws UnknownIdException for an unknown id in strict mode
     */
    public static boolean allowed(String id) {
        return gate().explain(id).allowed();
    }

    /** Whether this vendor may run now; see {@link #allowed(String)}. */
    public static boolean allowed(Vendor vendor) {
        return allowed(vendor.id());
    }

    /** The consent in force; outside a request one under which only what needs no consent is allowed. Never null. */
    public static Consent current() {
        return gate().consent();
    }

    /**
     * The answer for an id with its grounds: rule, vendor, purpose, source.
     *
     * @throws UnknownIdException for an unknown id in strict mode
     */
    public static Decision explain(String id) {
        return gate().explain(id);
    }

    /** A task that asks this gate wherever it runs. */
    public static Runnable wrap(Runnable task) {
        Gate gate = taken();
        return () -> {
            try (Scope scope = enter(gate)) {
                task.run();
            }
        };
    }

    /** A task that asks this gate wherever it runs. */
    public static <T> Callable<T> wrap(Callable<T> task) {
        Gate gate = taken();
        return () -> {
            try (Scope scope = enter(gate)) {
                return task.call();
            }
        };
    }

    /** A supplier that asks this gate wherever it runs, as {@code CompletableFuture} wants it. */
    public static <T extends @Nullable Object> Supplier<T> wrapSupplier(Supplier<T> task) {
        Gate gate = taken();
        return () -> {
            try (Scope scope = enter(gate)) {
                return task.get();
            }
        };
    }

    /** An executor whose tasks ask the gate of the thread that hands them over. */
    public static Executor wrap(Executor executor) {
        return task -> executor.execute(wrap(task));
    }

    /** An executor whose tasks ask the gate of the thread that hands them over. */
    public static ExecutorService wrap(ExecutorService executor) {
        return new GatedExecutorService<>(executor);
    }

    /** An executor whose tasks ask the gate of the thread that hands them over, each time they run. */
    public static ScheduledExecutorService wrap(ScheduledExecutorService executor) {
        return new GatedScheduler(executor);
    }

    /** Runs a task under this consent. */
    public static void with(Consent consent, Runnable task) {
        try (Scope scope = open(consent)) {
            task.run();
        }
    }

    /** Runs a task under this consent and returns what it returns. */
    public static <T extends @Nullable Object> T with(Consent consent, Supplier<T> task) {
        try (Scope scope = open(consent)) {
            return task.get();
        }
    }

    /** Sets the gate of this thread until the scope is closed, by the same thread. Warns about unknown ids. */
    public static Scope open(Consent consent) {
        return open(() -> consent, Gate.LENIENT);
    }

    /**
     * Sets the gate of this thread until the scope is closed, by the same thread.
     *
     * @param consent asked by this thread alone, each time that the gate is, and when work is wrapped for another thread;
     *     gives the same one each time
     */
    public static Scope open(Supplier<Consent> consent, UnknownIds unknownIds) {
        return enter(new Gate(consent, Optional.of(unknownIds), Optional.empty()));
    }

    /** The same while a page for everybody is made: each place that is answered no is warned about once. */
    public static Scope open(Supplier<Consent> consent, UnknownIds unknownIds, AskedPlaces places) {
        return enter(new Gate(consent, Optional.of(unknownIds), Optional.of(places)));
    }

    private static Gate gate() {
        Gate gate = CURRENT.get().getPlain();
        return gate == null ? Gate.OUTSIDE_REQUEST : gate;
    }

    /** The gate as other threads can ask it, who may come when the visitor has gone. */
    private static @Nullable Gate taken() {
        Gate gate = CURRENT.get().getPlain();
        return gate == null ? null : gate.settled();
    }

    private static Scope enter(@Nullable Gate gate) {
        AtomicReference<@Nullable Gate> slot = CURRENT.get();
        Gate previous = slot.getPlain();
        slot.setPlain(gate);
        return () -> slot.setPlain(previous);
    }

    /** The time for which a gate is set. */
    @FunctionalInterface
    public interface Scope extends AutoCloseable {
        /** Puts back what was before. */
        @Override
        void close();
    }
}
