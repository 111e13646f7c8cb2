package io.consentgate.ledger;

import java.nio.file.Path;
import java.time.Clock;

/** Opens a ledger that forgets everything when the process ends: for tests and trials, and only when asked for by name. */
public final class InMemoryLedgerProvider implements LedgerProvider {

    /** For {@link java.util.ServiceLoader}. */
    public InMemoryLedgerProvider() {}

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public boolean durable() {
        return false;
    }

    @Override
    public ConsentLedger open(Path dataFolder, Clock clock) {
        return new InMemoryLedger(InMemoryLedger.DEFAULT_CAPACITY);
    }
}
