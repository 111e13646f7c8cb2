/** Purposes, vendors, policy, consent and the gate. Start at {@link io.consentgate.ConsentGate}. */
module io.consentgate.core {
    requires static org.jspecify;
    requires com.github.benmanes.caffeine;
    requires org.slf4j;
    requires tools.jackson.databind;

    exports io.consentgate;
    exports io.consentgate.catalogue;
    exports io.consentgate.match;
    exports io.consentgate.choice;
    exports io.consentgate.policy;
    exports io.consentgate.ledger;
    exports io.consentgate.report;
    exports io.consentgate.withdrawal;

    uses io.consentgate.ledger.LedgerProvider;

    provides io.consentgate.ledger.LedgerProvider with
            io.consentgate.ledger.InMemoryLedgerProvider;
}
