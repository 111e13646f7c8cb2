/**
 * Contracts that implementers run against their own code, and checks that sites run on theirs. Start at
 * {@link io.consentgate.testkit.LedgerContract} or {@link io.consentgate.testkit.lint.BannerLint}.
 */
module io.consentgate.testkit {
    requires static org.jspecify;
    requires static playwright;
    requires transitive io.consentgate.core;
    requires transitive org.junit.jupiter.api;
    requires org.assertj.core;

    exports io.consentgate.testkit;
    exports io.consentgate.testkit.lint;

    opens io.consentgate.testkit;
}
