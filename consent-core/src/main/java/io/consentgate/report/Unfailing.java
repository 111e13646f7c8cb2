package io.consentgate.report;

import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells another listener; what that throws is logged and goes no further.
 *
 * @param told the other
 */
record Unfailing(ConsentListener told) implements ConsentListener {

    private static final Logger LOG = LoggerFactory.getLogger(Unfailing.class);

    @Override
    public void found(Finding.Sort sort, String subject) {
        tell(() -> told.found(sort, subject));
    }

    @Override
    public void answered(String act, String language) {
        tell(() -> told.answered(act, language));
    }

    @Override
    public void withdrawn(String visitorId, List<String> vendorIds) {
        tell(() -> told.withdrawn(visitorId, vendorIds));
    }

    @Override
    public void erasureRequested(String visitorId) {
        tell(() -> told.erasureRequested(visitorId));
    }

    @Override
    public void recorded(Duration took) {
        tell(() -> told.recorded(took));
    }

    @Override
    public void notRecorded(String reason) {
        tell(() -> told.notRecorded(reason));
    }

    private static void tell(Runnable news) {
        try {
            news.run();
        } catch (RuntimeException fault) {
            LOG.warn("a listener failed and is ignored", fault);
        }
    }
}
