package io.consentgate.testkit;

class ListLedgerTest extends LedgerContract {
    ListLedgerTest() {
        super(ListLedger.provider(new ListLedger()));
    }
}
