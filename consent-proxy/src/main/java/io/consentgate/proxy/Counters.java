package io.consentgate.proxy;

import io.consentgate.report.ConsentListener;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts what happens, and nothing about whom. Safe for use by many threads. */
final class Counters implements ConsentListener {

    private final Map<String, LongAdder> answers = new ConcurrentHashMap<>();
    private final LongAdder recorded = new LongAdder();
    private final LongAdder recordingNanos = new LongAdder();
    private final LongAdder unrecorded = new LongAdder();

    @Override
    public void answered(String act, String language) {
        answers.computeIfAbsent(act, absent -> new LongAdder()).increment();
    }

    @Override
    public void recorded(Duration took) {
        recorded.increment();
        recordingNanos.add(took.toNanos());
    }

    @Override
    public void notRecorded(String reason) {
        unrecorded.increment();
    }

    /** How visitors answered, by act. */
    Map<String, LongAdder> answers() {
        return answers;
    }

    /** How many rows visitors waited for, and got. */
    long rows() {
        return recorded.sum();
    }

    /** How long they waited for them in all, in seconds. */
    double rowSeconds() {
        return recordingNanos.sum() / 1e9;
    }

    /** How many rows the ledger could not keep. */
    long failures() {
        return unrecorded.sum();
    }
}
