package io.consentgate.testkit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.consentgate.Source;
import io.consentgate.ledger.LedgerEntry;
import io.consentgate.ledger.LedgerEntry.Event;
import io.consentgate.ledger.LedgerEntry.ShownText;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes entries for tests, each with a record id of its own. Choices are in force for 365 days. Safe for use by many
 * threads.
 */
public final class LedgerEntries {
    private static final Duration IN_FORCE = Duration.ofDays(365);

    private final AtomicLong made = new AtomicLong();

    /** A maker that counts its record ids from 1. */
    public LedgerEntries() {}

    /** A visitor's id that is the same for the same number, 32 hex digits. */
    public static String visitor(long number) {
        return "%032x".formatted(number);
    }

    /** A visitor grants analytics and refuses marketing in the banner, in English. */
    public LedgerEntry given(String visitorId, Instant at) {
        var purposes = Map.of("analytics", true, "marketing", false);
        return entry(Optional.of(visitorId), at, Event.GIVEN, purposes, "save");
    }

    /** A visitor takes everything back. */
    public LedgerEntry withdrawn(String visitorId, Instant at) {
        var purposes = Map.of("analytics", false, "marketing", false);
        return entry(Optional.of(visitorId), at, Event.WITHDRAWN, purposes, "withdraw");
    }

    /** Somebody without records refuses everything. */
    public LedgerEntry refused(Instant at) {
        return entry(Optional.empty(), at, Event.REFUSED, Map.of("analytics", false, "marketing", false), "reject");
    }

    /** Words as they were shown, under their true hash. */
    public static ShownText shown(String language, String text) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
            return new ShownText(HexFormat.of().formatHex(hash), language, text);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private LedgerEntry entry(
            Optional<String> visitorId, Instant at, Event event, Map<String, Boolean> purposes, String method) {
        return new LedgerEntry(
                "%032x".formatted(made.incrementAndGet()),
                visitorId,
                at,
                at.plus(IN_FORCE),
                event,
                purposes,
                Map.of("hotjar", purposes.get("analytics")),
                "7c1e09",
                Optional.of(shown("en", "May we measure how this site is used?")),
                method,
                Source.BANNER,
                Optional.empty());
    }
}
