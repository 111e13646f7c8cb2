package io.consentgate.match;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.function.IntPredicate;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Answers as its matcher does, and remembers whom that met in a script that comes again byte for byte, as a site's own do on
 * each of its pages. A text is copied as it comes a second time, and compared as a whole from then on, so that no script answers
 * for another. Safe to share; holds {@value #MOST_BYTES} bytes at most, and the seldom used go.
 */
final class ScriptMemory {

    /** In bytes: what is shorter is read as fast as it is found. */
    static final int SHORTEST = 64;

    static final int MOST_BYTES = 1 << 23;

    /** What a script takes beside its text, about. */
    private static final int OVERHEAD = 128;

    /** Many times as many as a site has scripts, or two of one place would push each other out; a power of two. */
    private static final int LATELY = 1 << 16;

    private final ScriptMatcher matcher;
    private final Cache<Integer, Known> texts = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Integer hash, Known known) -> known.text.length + OVERHEAD)
            .executor(Runnable::run)
            .build();

    /** The hashes of texts that came lately, each where its last bits say. */
    private final AtomicIntegerArray lately = new AtomicIntegerArray(LATELY);

    ScriptMemory(ScriptMatcher matcher) {
        this.matcher = matcher;
    }

    /** As {@link ScriptMatcher#vendor}; where the script is remembered, each vendor that it loads is asked about once. */
    int vendor(byte[] b, int from, int to, IntPredicate blocked) {
        Known known = to - from < SHORTEST ? null : known(b, from, to);
        return known == null ? matcher.vendor(b, from, to, blocked) : known.vendor(blocked);
    }

    private @Nullable Known known(byte[] b, int from, int to) {
        int hash = hash(b, from, to);
        Known known = texts.getIfPresent(hash);
        if (known != null && known.isOf(b, from, to)) {
            return known;
        }
        return lately.getAndSet(hash & (LATELY - 1), hash) == hash ? remember(hash, b, from, to) : null;
    }

    private Known remember(int hash, byte[] b, int from, int to) {
        Set<Integer> met = new LinkedHashSet<>();
        int unblocked = matcher.vendor(b, from, to, vendor -> {
            met.add(vendor);
            return false;
        });
        int[] vendors = met.stream().mapToInt(Integer::intValue).toArray();
        Known known = new Known(Arrays.copyOfRange(b, from, to), vendors, unblocked);
        texts.put(hash, known);
        return known;
    }

    private static int hash(byte[] b, int from, int to) {
        CRC32C crc = new CRC32C();
        crc.update(b, from, to - from);
        return (int) crc.getValue();
    }

    /** A text and the vendors met in it, in the order in which the matcher asks about them. Immutable. */
    private static final class Known {

        private final byte[] text;
        private final int[] met;
        /** The answer where none is blocked. */
        private final int unblocked;

        Known(byte[] text, int[] met, int unblocked) {
            this.text = text;
            this.met = met;
            this.unblocked = unblocked;
        }

        boolean isOf(byte[] b, int from, int to) {
            return Arrays.equals(text, 0, text.length, b, from, to);
        }

        int vendor(IntPredicate blocked) {
            for (int vendor : met) {
                if (blocked.test(vendor)) {
                    return vendor;
                }
            }
            return unblocked;
        }
    }
}
