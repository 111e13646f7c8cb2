package io.consentgate.ledger;

import java.nio.file.Path;
import java.time.Clock;

/**
 * Opens one sort of ledger; found by {@link java.util.ServiceLoader}, so that a ledger on the class path is used without
 * a word of configuration. Implementations have a public constructor without parameters and keep no state.
 */
public interface LedgerProvider {

    /** The name by which a site asks for this ledger: {@code sqlite}, {@code memory}. Lower-case and fixed. */
    String name();

    /** Whether what this ledger acknowledges survives a restart. One that does not is used only when asked for by name. */
    boolean durable();

    /**
     * Opens the ledger in a folder, and makes the folder if there is none.
     *
     * @param dataFolder where the ledger may keep its files; not touched by a ledger that keeps none
     * @param clock what the ledger reads the time from
     * @throws LedgerUnavailableException if the folder cannot be used, or another process has the ledger open; the
     *     message names the folder and how to mend it
     */
    ConsentLedger open(Path dataFolder, Clock clock);
}
