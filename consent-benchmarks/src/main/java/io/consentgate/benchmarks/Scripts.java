package io.consentgate.benchmarks;

import io.consentgate.match.VendorMatcher;
import java.util.function.IntPredicate;

/** How a matcher is asked about inline scripts. */
@FunctionalInterface
interface Scripts {

    /** Not at all, and no style sheets either. */
    Scripts UNREAD = new Scripts() {
        @Override
        public boolean areRead() {
            return false;
        }

        @Override
        public void ask(VendorMatcher matcher, byte[] bytes, int from, int to, IntPredicate refused) {}
    };

    /** As they stand in the page. */
    Scripts READ = VendorMatcher::script;

    /** Is code read at all? */
    default boolean areRead() {
        return true;
    }

    /**
     * Asks about one.
     *
     * @param refused is told of each vendor that is met
     */
    void ask(VendorMatcher matcher, byte[] bytes, int from, int to, IntPredicate refused);
}
