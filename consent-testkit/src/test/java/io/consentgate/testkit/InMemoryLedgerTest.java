package io.consentgate.testkit;

import io.consentgate.ledger.InMemoryLedgerProvider;

class InMemoryLedgerTest extends LedgerContract {
    InMemoryLedgerTest() {
        super(new InMemoryLedgerProvider());
    }
}
