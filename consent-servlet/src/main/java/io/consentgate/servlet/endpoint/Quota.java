package io.consentgate.servlet.endpoint;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many answers are recorded within a minute: of one visitor, and of one public network address, so that nobody fills the
 * ledger alone. Remembers so many of both at most. Safe for use by many threads.
 */
public final class Quota {

    /** Five a second: whoever changes their mind more often than this is no person. */
    static final int OF_ONE_VISITOR = 300;

    private static final int REMEMBERED = 20_000;
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final int ofOneNetwork;
    private final Clock clock;
    private final Cache<Counted, AtomicInteger> counts = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterWrite(WINDOW)
            .build();

    /**
     * A quota.
     *
     * @param ofOneNetwork how many answers of one public network address are recorded within a minute, at least 1
     */
    public Quota(int ofOneNetwork, Clock clock) {
        this.ofOneNetwork = ofOneNetwork;
        this.clock = clock;
    }

    /** What an answer is to a quota: those that give use up nothing of those that refuse or take back. */
    enum Act {
        GIVES,
        REFUSES
    }

    private record Counted(Act act, String whose, long window) {}

    /**
     * Whether one more answer is to be recorded.
     *
     * @param visitorId who answers, if their cookie tells; what they take back is counted as theirs alone
     */
    boolean admits(Act act, Optional<String> visitorId, Network network) {
        boolean ofVisitor = visitorId
                .map(id -> within(OF_ONE_VISITOR, act, "visitor " + id))
                .orElse(true);
        boolean ofAnyNetwork = !network.isPublic() || (act == Act.REFUSES && visitorId.isPresent());
        return ofVisitor && (ofAnyNetwork || within(ofOneNetwork, act, "network " + network.text()));
    }

    private boolean within(int limit, Act act, String whose) {
        Counted counted = new Counted(act, whose, clock.millis() / WINDOW.toMillis());
        return counts.get(counted, absent -> new AtomicInteger()).incrementAndGet() <= limit;
    }
}
