package io.consentgate.jdbc;

import io.consentgate.testkit.DurableLedgerContract;

class JdbcLedgerContractTest extends DurableLedgerContract {
    JdbcLedgerContractTest() {
        super(new SqliteLedgerProvider());
    }
}
