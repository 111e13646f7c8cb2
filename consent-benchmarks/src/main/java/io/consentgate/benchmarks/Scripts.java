package io.consentgate.benchmarks;

import io.consentgate.match.VendorMatcher;
import java.util.function.IntPredicate;

/** How a matcher is asked about inline scripts. */
@FunctionalInterface
interface Scripts {

    /** Not at all. */
    Scripts UNREAD = (matcher, bytes, from, to, refused) -> {};

    /** As they stand in the page. */
    Scripts READ = VendorMatcher::script;

    /**
     * Asks about one.
     *
     * @param refused is told of each vendor that is met
     */
    void ask(VendorMatcher matcher, byte[] bytes, int from, int to, IntPredicate refused);
}
