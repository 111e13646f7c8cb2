package io.consentgate.ledger;

/** The ledger could not be read or written now. */
public final class LedgerUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Says what was attempted, and why it failed. */
    public LedgerUnavailableException(String attempted, Throwable cause) {
        super(attempted, cause);
    }

    /** Says what was attempted. */
    public LedgerUnavailableException(String attempted) {
        super(attempted);
    }
}
