package io.consentgate.jdbc;

import io.consentgate.ledger.CanonicalEntry;
import io.consentgate.ledger.LedgerEntry;
import io.consentgate.ledger.LedgerEntry.ShownText;
import java.time.Instant;
import java.util.Optional;

/** An entry made ready for the writer by the thread that brought it, so that the writer need not. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record EncodedEntry(Optional<String> visitorId, Instant at, Instant until, Optional<ShownText> shown, byte[] bytes) {

    static EncodedEntry of(LedgerEntry entry) {
        return new EncodedEntry(
                entry.visitorId(), entry.at(), entry.until(), entry.shown(), CanonicalEntry.bytes(entry));
    }
}
