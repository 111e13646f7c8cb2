package io.consentgate.report;

import io.consentgate.report.Finding.Sort;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What has been found on a site: a line on the logger {@value #LOGGER} for each distinct finding, once an hour at most; a
 * counter; and a list of at most {@value #LIMIT} entries of each sort. Safe for use by many threads; a repeated finding
 * costs one look-up and allocates nothing.
 */
public final class Findings {

    /** The name of the one logger. */
    public static final String LOGGER = "io.consentgate.findings";

    /** How many subjects of each sort are kept apart; the rest are counted together. */
    public static final int LIMIT = 500;

    private static final String OTHERS = "(others)";
    private static final int LONGEST_SUBJECT = 200;
    private static final Logger LOG = LoggerFactory.getLogger(LOGGER);
    private static final long HOUR_MILLIS = Duration.ofHours(1).toMillis();

    private final Clock clock;
    private final ConsentListener listener;
    private final Map<Sort, ConcurrentHashMap<String, Tally>> tallies = new EnumMap<>(Sort.class);

    /** Starts empty. */
    public Findings(Clock clock, ConsentListener listener) {
        this.clock = clock;
        this.listener = ConsentListener.unfailing(listener);
        for (Sort sort : Sort.values()) {
            tallies.put(sort, new ConcurrentHashMap<>());
        }
    }

    /** Notes that this was found once more. Never throws. */
    public void found(Sort sort, String subject) {
        Tally tally = tally(sort, subject);
        tally.add(clock.millis());
        if (tally.due()) {
            LOG.warn("{} {}", printable(tally.subject), sort.meaning());
        }
        listener.found(sort, subject);
    }

    /** Everything found so far, by sort, the most frequent first. */
    public List<Finding> all() {
        List<Finding> all = new ArrayList<>();
        tallies.forEach((sort, bySubject) -> bySubject.values().stream()
                .map(tally -> tally.finding(sort))
                .sorted(Comparator.comparingLong(Finding::count).reversed())
                .forEach(all::add));
        return all;
    }

    /** How many times something of this sort was found. */
    public long count(Sort sort) {
        return subjects(sort).values().stream()
                .mapToLong(tally -> tally.count.sum())
                .sum();
    }

    private Tally tally(Sort sort, String subject) {
        ConcurrentHashMap<String, Tally> bySubject = subjects(sort);
        Tally known = bySubject.get(subject);
        if (known != null) {
            return known;
        }
        String kept = bySubject.size() < LIMIT && subject.length() <= LONGEST_SUBJECT ? subject : OTHERS;
        return bySubject.computeIfAbsent(kept, name -> new Tally(name, clock.millis()));
    }

    private ConcurrentHashMap<String, Tally> subjects(Sort sort) {
        return Objects.requireNonNull(tallies.get(sort));
    }

    /** Subjects can come from a page: nothing in them may forge a line. */
    private static String printable(String subject) {
        return subject.codePoints()
                .map(c -> c >= 0x20 && c < 0x7F ? c : '?')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** One subject's count and times. */
    private static final class Tally {
        private final String subject;
        private final long firstSeen;
        private final LongAdder count = new LongAdder();
        private final AtomicLong nextLine = new AtomicLong(Long.MIN_VALUE);
        private volatile long lastSeen;

        Tally(String subject, long now) {
            this.subject = subject;
            this.firstSeen = now;
            this.lastSeen = now;
        }

        void add(long now) {
            count.increment();
            lastSeen = now;
        }

        /** Whether a line is due now; true for one caller an hour. */
        boolean due() {
            long now = lastSeen;
            long next = nextLine.get();
            return now >= next && nextLine.compareAndSet(next, now + HOUR_MILLIS);
        }

        Finding finding(Sort sort) {
            return new Finding(
                    sort, subject, count.sum(), Instant.ofEpochMilli(firstSeen), Instant.ofEpochMilli(lastSeen));
        }
    }
}
