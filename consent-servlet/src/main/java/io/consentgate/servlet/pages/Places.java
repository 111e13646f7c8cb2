package io.consentgate.servlet.pages;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The places from which a page can be gone on with, found by the bytes that follow them; those alone that nothing else in the
 * page begins like. Immutable.
 */
final class Places {

    /** By so many bytes a place is told from others. */
    static final int LENGTH = 8 * Long.BYTES;

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long MIX = 0x9E3779B97F4A7C15L;

    private final byte[] page;

    /** In their order. */
    private final long[] hashes;

    /** The place of each. */
    private final Mark[] places;

    Places(byte[] page, List<Mark> marks) {
        this.page = page;
        SortedMap<Long, Mark> found = new TreeMap<>();
        for (Mark mark : marks) {
            if (mark.standing() != null && mark.written() <= page.length - LENGTH) {
                found.put(hash(page, mark.written()), mark);
            }
        }
        for (int at = 0; at <= page.length - LENGTH; at++) {
            if (page[at] == '<') {
                int here = at;
                found.computeIfPresent(hash(page, at), (hash, mark) -> mark.written() == here ? mark : null);
            }
        }
        hashes = found.keySet().stream().mapToLong(Long::longValue).toArray();
        places = found.values().toArray(Mark[]::new);
    }

    /** The place that begins with these bytes, of which there must be {@link #LENGTH}; null where there is none. */
    @Nullable
    Mark find(byte[] bytes, int from) {
        int number = Arrays.binarySearch(hashes, hash(bytes, from));
        return number >= 0 && begins(places[number].written(), bytes, from) ? places[number] : null;
    }

    private boolean begins(int place, byte[] bytes, int from) {
        return Arrays.equals(page, place, place + LENGTH, bytes, from, from + LENGTH);
    }

    private static long hash(byte[] bytes, int from) {
        long hash = 0;
        for (int i = 0; i < LENGTH; i += Long.BYTES) {
            hash = (hash + (long) LONGS.get(bytes, from + i)) * MIX;
        }
        return hash;
    }
}
