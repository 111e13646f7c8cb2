/** The filter and the {@code /consent} endpoints. Start at {@link io.consentgate.servlet.ConsentFilter}. */
module io.consentgate.servlet {
    requires static org.jspecify;
    requires static transitive jakarta.servlet;
    requires transitive io.consentgate.core;
    requires io.consentgate.rewriter;
    requires io.consentgate.banner;
    requires com.github.benmanes.caffeine;
    requires tools.jackson.databind;
    requires org.slf4j;

    uses io.consentgate.ledger.LedgerProvider;

    exports io.consentgate.servlet;
}
