package io.consentgate.jdbc;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A run of rows whose records are gone, first and last included, and why. */
record Gap(long first, long last, Reason reason) {

    /** Why records are gone. */
    enum Reason {
        ERASED(1),
        EXPIRED(2);

        private final byte hashed;

        Reason(int hashed) {
            this.hashed = (byte) hashed;
        }

        /** What stands for the reason where it is hashed; never reused. */
        byte hashed() {
            return hashed;
        }

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Reason of(String id) {
            return valueOf(id.toUpperCase(Locale.ROOT));
        }
    }

    /** The fewest gaps that cover these rows, which come in ascending order. */
    static List<Gap> covering(List<Long> rows, Reason reason) {
        var gaps = new ArrayList<Gap>();
        for (long row : rows) {
            var previous = gaps.isEmpty() ? null : gaps.get(gaps.size() - 1);
            if (previous != null && previous.last() + 1 == row) {
                gaps.set(gaps.size() - 1, new Gap(previous.first(), row, reason));
            } else {
                gaps.add(new Gap(row, row, reason));
            }
        }
        return gaps;
    }
}
