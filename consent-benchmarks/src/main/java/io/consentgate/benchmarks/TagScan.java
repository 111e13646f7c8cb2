package io.consentgate.benchmarks;

import io.consentgate.rewriter.Sink;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Jumps from one {@code <} to the next, a word of eight bytes at a time, and does nothing there. */
final class TagScan implements Engine {

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long TAG = 0x3c3c3c3c3c3c3c3cL;
    private static final long ONES = 0x0101010101010101L;
    private static final long TOPS = 0x8080808080808080L;

    @Override
    public void rewrite(byte[] page, Sink sink) throws IOException {
        int tags = 0;
        for (int at = next(page, 0); at < page.length; at = next(page, at + 1)) {
            tags++;
        }
        sink.write(page, 0, tags & 1);
    }

    private static int next(byte[] page, int from) {
        int at = from;
        for (; at + 8 <= page.length; at += 8) {
            long word = (long) WORDS.get(page, at) ^ TAG;
            long found = (word - ONES) & ~word & TOPS;
            if (found != 0) {
                return at + (Long.numberOfTrailingZeros(found) >> 3);
            }
        }
        while (at < page.length && page[at] != '<') {
            at++;
        }
        return at;
    }
}
