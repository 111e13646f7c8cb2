/** Contracts that implementers run against their own code. Start at {@link io.consentgate.testkit.LedgerContract}. */
module io.consentgate.testkit {
    requires static org.jspecify;
    requires transitive io.consentgate.core;
    requires transitive org.junit.jupiter.api;
    requires org.assertj.core;

    exports io.consentgate.testkit;

    opens io.consentgate.testkit;
}
