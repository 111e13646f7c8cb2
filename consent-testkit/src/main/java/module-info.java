/**
 * Contracts that implementers run against their own code, and checks that sites run on theirs. Start at
 * {@link io.consentgate.testkit.LedgerContract} or {@link io.consentgate.testkit.lint.BannerLint}.
 *
 * <p>The latter uses Playwright, which has no module name of its own and stays on the class path: on the module path, run
 * with {@code --add-reads io.consentgate.testkit=ALL-UNNAMED}.
 */
module io.consentgate.testkit {
    requires static org.jspecify;
    requires transitive io.consentgate.core;
    requires transitive org.junit.jupiter.api;
    requires org.assertj.core;

    exports io.consentgate.testkit;
    exports io.consentgate.testkit.lint;

    opens io.consentgate.testkit;
}
