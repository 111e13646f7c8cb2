package io.consentgate.rewriter;

import java.nio.charset.StandardCharsets;
import java.util.List;

/** The names that stand after {@code &}, sorted: a look-up walks one name and allocates nothing. */
final class NamedReferences {

    /** Answer of {@link #longest} where no name fits. */
    static final int NONE = -1;

    static final NamedReferences HTML = new NamedReferences(DataFile.lines("character-references.txt"));

    private final byte[][] names;
    private final byte[][] values;
    private final int ampersand;

    private NamedReferences(List<String> lines) {
        names = new byte[lines.size()][];
        values = new byte[lines.size()][];
        for (int i = 0; i < names.length; i++) {
            String[] parts = lines.get(i).split(" ", 0);
            names[i] = parts[0].getBytes(StandardCharsets.US_ASCII);
            values[i] = codePoints(parts).getBytes(StandardCharsets.UTF_8);
        }
        byte[] name = "amp;".getBytes(StandardCharsets.US_ASCII);
        ampersand = search(name, 0, name.length);
    }

    private static String codePoints(String[] parts) {
        StringBuilder value = new StringBuilder();
        for (int i = 1; i < parts.length; i++) {
            value.appendCodePoint(Integer.parseInt(parts[i], 16));
        }
        return value.toString();
    }

    /** The longest name that the range begins with, or {@link #NONE}. Looks at 32 bytes at most. */
    int longest(byte[] in, int from, int to) {
        return isAmpersand(in, from, to) ? ampersand : search(in, from, to);
    }

    /** By far the most frequent. */
    private static boolean isAmpersand(byte[] in, int from, int to) {
        return to - from >= 4 && in[from] == 'a' && in[from + 1] == 'm' && in[from + 2] == 'p' && in[from + 3] == ';';
    }

    private int search(byte[] in, int from, int to) {
        int low = 0;
        int high = names.length;
        int found = NONE;
        for (int depth = 0; low < high && from + depth < to; depth++) {
            int b = in[from + depth] & 0xFF;
            low = firstAtLeast(b, depth, low, high);
            high = firstAtLeast(b + 1, depth, low, high);
            if (low < high && names[low].length == depth + 1) {
                found = low;
            }
        }
        return found;
    }

    private int firstAtLeast(int b, int depth, int from, int to) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            byte[] name = names[middle];
            if (depth < name.length && name[depth] >= b) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    int length(int name) {
        return names[name].length;
    }

    /** Does the name end in a semicolon? */
    boolean isClosed(int name) {
        return names[name][names[name].length - 1] == ';';
    }

    /** Writes what the name stands for and returns the end. */
    int put(int name, byte[] out, int at) {
        byte[] value = values[name];
        System.arraycopy(value, 0, out, at, value.length);
        return at + value.length;
    }
}
