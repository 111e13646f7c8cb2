package io.consentgate.servlet;

import io.consentgate.ledger.ConsentLedger;
import io.consentgate.ledger.LedgerUnavailableException;
import java.time.Clock;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Drops records that have been kept long enough, once a day: GDPR (EU) 2016/679, art. 5(1)(e). */
final class Housekeeping implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Housekeeping.class);

    private final ConsentLedger ledger;
    private final Supplier<Period> retention;
    private final Clock clock;
    private final ScheduledExecutorService daily = Executors.newSingleThreadScheduledExecutor(Housekeeping::thread);

    private Housekeeping(ConsentLedger ledger, Supplier<Period> retention, Clock clock) {
        this.ledger = ledger;
        this.retention = retention;
        this.clock = clock;
    }

    /** Begins an hour from now, so that a restart costs nothing. */
    static Housekeeping start(ConsentLedger ledger, Supplier<Period> retention, Clock clock) {
        Housekeeping housekeeping = new Housekeeping(ledger, retention, clock);
        housekeeping.begin();
        return housekeeping;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // it ends with the executor
    private void begin() {
        daily.scheduleWithFixedDelay(this::sweep, 1, TimeUnit.DAYS.toHours(1), TimeUnit.HOURS);
    }

    /** Drops what is due now; a ledger that is down is swept another day. */
    void sweep() {
        try {
            Instant before = clock.instant()
                    .atZone(ZoneOffset.UTC)
                    .minus(retention.get())
                    .toInstant();
            int dropped = ledger.expire(before);
            LOG.debug("{} records were kept long enough and are gone", dropped);
        } catch (LedgerUnavailableException e) {
            LOG.warn("records that were kept long enough could not be dropped today: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        daily.shutdownNow();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "consent-housekeeping");
        thread.setDaemon(true);
        return thread;
    }
}
