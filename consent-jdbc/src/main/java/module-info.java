/** The ledger on a real database. Start at {@link io.consentgate.jdbc.JdbcLedger}. */
module io.consentgate.jdbc {
    requires static org.jspecify;
    requires transitive io.consentgate.core;
    requires java.sql;
    requires org.slf4j;
    requires org.xerial.sqlitejdbc;
    requires com.zaxxer.hikari;
    requires io.ebean.migration;

    exports io.consentgate.jdbc;

    provides io.consentgate.ledger.LedgerProvider with
            io.consentgate.jdbc.SqliteLedgerProvider;
}
