package io.consentgate.jdbc;

import io.consentgate.ledger.ConsentLedger;
import io.consentgate.ledger.LedgerProvider;
import java.nio.file.Path;
import java.time.Clock;

/** Opens {@link JdbcLedger#sqlite}, under the name {@code sqlite}. */
public final class SqliteLedgerProvider implements LedgerProvider {

    /** For {@link java.util.ServiceLoader}. */
    public SqliteLedgerProvider() {}

    @Override
    public String name() {
        return "sqlite";
    }

    @Override
    public boolean durable() {
        return true;
    }

    @Override
    public ConsentLedger open(Path dataFolder, Clock clock) {
        return JdbcLedger.sqlite(dataFolder, clock);
    }
}
