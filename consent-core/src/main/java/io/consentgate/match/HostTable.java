package io.consentgate.match;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Finds the longest known suffix of a host, at label borders, in one walk from its end whatever the number of hosts.
 * Immutable, safe to share; allocates nothing.
 */
final class HostTable {

    /** What {@link #find} returns where no suffix is known. */
    static final int NONE = -1;

    private final byte[][] hosts;
    /** For each slot a hash and the place of a host, side by side so that one look brings both. */
    private final int[] slots;

    private final int shift;
    private final HostEnds ends;

    /** A table in which each host, lower-case ASCII, is known by its place in the list. */
    HostTable(List<String> hosts) {
        this.hosts = hosts.stream()
                .map(host -> host.getBytes(StandardCharsets.US_ASCII))
                .toArray(byte[][]::new);
        int bits = Math.max(4, 34 - Integer.numberOfLeadingZeros(hosts.size()));
        this.shift = 32 - bits;
        this.slots = new int[2 << bits];
        Arrays.fill(slots, NONE);
        for (int i = 0; i < this.hosts.length; i++) {
            add(i);
        }
        this.ends = new HostEnds(this.hosts);
    }

    private void add(int index) {
        byte[] host = hosts[index];
        int hash = 0;
        for (int i = host.length - 1; i >= 0; i--) {
            hash = hash * 31 + host[i];
        }
        int slot = slot(hash);
        while (slots[slot + 1] != NONE) {
            slot = (slot + 2) & (slots.length - 1);
        }
        slots[slot] = hash;
        slots[slot + 1] = index;
    }

    /**
     * The longest known suffix of the host in this range, in any case: twice its place in the list, plus one where it is
     * the whole host; {@link #NONE} if there is none.
     */
    int find(byte[] b, int from, int to) {
        if (!ends.mayEnd(b, from, to)) {
            return NONE;
        }
        int hash = 0;
        int longest = NONE;
        for (int i = to - 1; i >= from; i--) {
            byte c = Ascii.lower(b[i]);
            if (c == '.') {
                int known = probe(hash, b, i + 1, to);
                longest = known == NONE ? longest : known << 1;
            }
            hash = hash * 31 + c;
        }
        int whole = probe(hash, b, from, to);
        return whole == NONE ? longest : (whole << 1) | 1;
    }

    private int probe(int hash, byte[] b, int from, int to) {
        for (int slot = slot(hash); slots[slot + 1] != NONE; slot = (slot + 2) & (slots.length - 1)) {
            if (slots[slot] == hash && Ascii.equalsIgnoreCase(b, from, to, hosts[slots[slot + 1]])) {
                return slots[slot + 1];
            }
        }
        return NONE;
    }

    private int slot(int hash) {
        return (hash * 0x9E3779B9) >>> shift << 1;
    }
}
