package io.consentgate.numbers;

import java.io.ByteArrayOutputStream;

/** Bits in a row, and numbers in Rice code. */
public final class Bits {
    private Bits() {}

    /** Appends bits, the highest first. Not thread-safe. */
    public static final class Writer {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private int pending;
        private int count;

        /** One bit. */
        public void bit(boolean one) {
            pending = (pending << 1) | (one ? 1 : 0);
            if (++count == Byte.SIZE) {
                bytes.write(pending);
                pending = 0;
                count = 0;
            }
        }

        /** The lowest {@code width} bits of a value. */
        public void bits(int value, int width) {
            for (int shift = width - 1; shift >= 0; shift--) {
                bit(((value >>> shift) & 1) == 1);
            }
        }

        /** The part above {@code k} bits in ones, a zero, then {@code k} bits. */
        public void rice(int value, int k) {
            for (int ones = value >>> k; ones > 0; ones--) {
                bit(true);
            }
            bit(false);
            bits(value, k);
        }

        /** Everything so far, filled up with zeros to a whole byte. */
        public byte[] toBytes() {
            while (count > 0) {
                bit(false);
            }
            return bytes.toByteArray();
        }
    }

    /** Reads bits back; past the end there are zeros. Not thread-safe. */
    public static final class Reader {
        private final byte[] bytes;
        private int position;
        private boolean isSpoilt;

        /** Starts at the first bit. */
        public Reader(byte[] bytes) {
            this.bytes = bytes;
        }

        /** One bit. */
        public boolean bit() {
            int at = position++;
            int index = at >> 3;
            return index < bytes.length && ((bytes[index] >> (7 - (at & 7))) & 1) == 1;
        }

        /** A value of this many bits. */
        public int bits(int width) {
            int value = 0;
            for (int i = 0; i < width; i++) {
                value = (value << 1) | (bit() ? 1 : 0);
            }
            return value;
        }

        /** A value written by {@link Writer#rice}. */
        public int rice(int k) {
            int ones = 0;
            while (bit()) {
                ones++;
            }
            return (ones << k) | bits(k);
        }

        /** Notes that what was read is nothing that was ever written. */
        void spoil() {
            isSpoilt = true;
        }

        /** Whether nothing was read past the end, nor what nobody writes. */
        public boolean isGood() {
            return !isSpoilt && position <= bytes.length * Byte.SIZE;
        }
    }
}
