package io.consentgate.servlet;

import io.consentgate.ledger.ConsentLedger;
import io.consentgate.policy.Policy;
import io.consentgate.report.ConsentListener;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Collects the settings of a {@link ConsentFilter}. What is not set here is looked for in system properties, environment
 * variables and init-params, and has a default. Each may be set once. Not thread-safe.
 */
public final class ConsentFilterBuilder {

    private final Map<Setting, String> values = new EnumMap<>(Setting.class);
    private @Nullable Policy policy;
    private @Nullable ConsentLedger ledger;
    private @Nullable Clock clock;
    private @Nullable ConsentListener listener;

    ConsentFilterBuilder() {}

    /** The policy file; read when the filter starts, and again when it changes. Without a policy it is a trial. */
    public ConsentFilterBuilder policy(Path file) {
        return set(Setting.POLICY, file.toString());
    }

    /** A policy that has been read already; never read again. */
    public ConsentFilterBuilder policy(Policy ready) {
        once("policy", policy);
        policy = Objects.requireNonNull(ready, "policy");
        return this;
    }

    /** The folder of ledger and keys; {@code consent-data} in the working directory by default. */
    public ConsentFilterBuilder data(Path folder) {
        return set(Setting.DATA, folder.toString());
    }

    /**
     * The folder that holds as things are set now: given here, as a system property, in the environment, or the default.
     * Only the filter's init-params, which the container has, are not looked at.
     */
    public Path dataFolder() {
        return Deployment.dataFolder(new SettingValues(values(), absent -> null));
    }

    /** What the filter does from the start; {@link Mode#ENFORCE} by default. */
    public ConsentFilterBuilder mode(Mode mode) {
        return set(Setting.MODE, mode.id());
    }

    /** Who may keep rewritten pages; {@link CacheMode#PRIVATE} by default. */
    public ConsentFilterBuilder cache(CacheMode cache) {
        return set(Setting.CACHE, cache.id());
    }

    /** A ledger that is open already; the filter closes it. */
    public ConsentFilterBuilder ledger(ConsentLedger open) {
        once("ledger", ledger);
        ledger = Objects.requireNonNull(open, "ledger");
        return this;
    }

    /** The clock by which choices are dated and lapse; the system's by default. */
    public ConsentFilterBuilder clock(Clock ticking) {
        once("clock", clock);
        clock = Objects.requireNonNull(ticking, "clock");
        return this;
    }

    /** Told what happens; nobody by default. */
    public ConsentFilterBuilder listener(ConsentListener told) {
        once("listener", listener);
        listener = Objects.requireNonNull(told, "listener");
        return this;
    }

    /**
     * Any setting by its text, as it would stand in an init-param.
     *
     * @throws IllegalStateException if it was set before
     */
    public ConsentFilterBuilder set(Setting setting, String text) {
        once(setting.id(), values.get(setting));
        values.put(setting, Objects.requireNonNull(text, setting.id()));
        return this;
    }

    /** The filter; it reads its settings when the container starts it. */
    public ConsentFilter build() {
        return new ConsentFilter(this);
    }

    Map<Setting, String> values() {
        return Map.copyOf(values);
    }

    @Nullable
    Policy readyPolicy() {
        return policy;
    }

    @Nullable
    ConsentLedger openLedger() {
        return ledger;
    }

    Clock clockOrSystem() {
        return clock == null ? Clock.systemUTC() : clock;
    }

    ConsentListener listenerOrNone() {
        return listener == null ? ConsentListener.NONE : listener;
    }

    private static void once(String what, @Nullable Object present) {
        if (present != null) {
            throw new IllegalStateException(what + " was already set to " + present);
        }
    }
}
