package io.consentgate.report;

import java.time.Duration;
import java.util.List;

/**
 * Told what happens, for counters and for work that has to follow a withdrawal. Called on the thread of the request, so it
 * should return at once; what it throws is logged and changes nothing. Implementations are safe for use by many threads.
 */
public interface ConsentListener {

    /** Does nothing. */
    ConsentListener NONE = new ConsentListener() {};

    /** Tells this one; what it throws is logged and goes no further. */
    static ConsentListener unfailing(ConsentListener told) {
        return told instanceof Unfailing ? told : new Unfailing(told);
    }

    /** Something was found; called every time, not once an hour. */
    default void found(Finding.Sort sort, String subject) {}

    /**
     * A visitor has answered.
     *
     * @param act {@code accept}, {@code reject}, {@code save}, {@code grant} or {@code withdraw}
     * @param language the language that they were asked in
     */
    default void answered(String act, String language) {}

    /**
     * A visitor took consent away from these vendors, by id; those who hold data of this visitor are to be told.
     *
     * @param visitorId the id of the visitor's records; empty text if they have none
     */
    default void withdrawn(String visitorId, List<String> vendorIds) {}

    /** A visitor asked for erasure where the policy leaves it to the controller. */
    default void erasureRequested(String visitorId) {}

    /** The ledger kept a row, and took so long. */
    default void recorded(Duration took) {}

    /** The ledger could not keep a row. */
    default void notRecorded(String reason) {}
}
