package io.consentgate.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** All notices in the chain of records that were dropped. Immutable once read. */
final class DropNotices {
    private final Map<Long, List<Gap>> byNumber;
    private final TreeMap<Long, Long> lastByFirst = new TreeMap<>();

    private DropNotices(Map<Long, List<Gap>> byNumber) {
        this.byNumber = byNumber;
        byNumber.values().stream()
                .flatMap(List::stream)
                .sorted(Comparator.comparingLong(Gap::first))
                .forEach(this::cover);
    }

    static DropNotices read(Queries queries) throws SQLException {
        var byNumber = new TreeMap<Long, List<Gap>>();
        queries.all("notices", DropNotices::notice)
                .forEach(notice -> byNumber.computeIfAbsent(notice.getKey(), number -> new ArrayList<>())
                        .add(notice.getValue()));
        return new DropNotices(byNumber);
    }

    private static Map.Entry<Long, Gap> notice(ResultSet row) throws SQLException {
        var reason = Gap.Reason.of(row.getString("reason"));
        return Map.entry(row.getLong("number"), new Gap(row.getLong("first_row"), row.getLong("last_row"), reason));
    }

    private void cover(Gap gap) {
        var before = lastByFirst.floorEntry(gap.first());
        if (before != null && before.getValue() >= gap.first() - 1) {
            lastByFirst.put(before.getKey(), Math.max(before.getValue(), gap.last()));
        } else {
            lastByFirst.put(gap.first(), gap.last());
        }
    }

    boolean has(long number) {
        return byNumber.containsKey(number);
    }

    /** Whether the notice of this number is the one that this is the digest of. */
    boolean matches(long number, byte[] digest) {
        return Arrays.equals(digest, Hashes.notice(number, byNumber.getOrDefault(number, List.of())));
    }

    boolean cover(long row) {
        var gap = lastByFirst.floorEntry(row);
        return gap != null && row <= gap.getValue();
    }

    boolean coverAllUpTo(long row) {
        var first = lastByFirst.get(1L);
        return first != null && row <= first;
    }
}
