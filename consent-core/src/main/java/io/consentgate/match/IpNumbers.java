package io.consentgate.match;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * IPv4 addresses in all the forms that browsers take: WHATWG URL standard (living standard, 2026), §3.5 "ends-in-a-number
 * checker" and "IPv4 parser".
 */
final class IpNumbers {

    private static final int BAD = -1;

    private IpNumbers() {}

    /** Whether a host can only be an address. */
    static boolean endInNumber(String host) {
        int label = host.lastIndexOf('.') + 1;
        if (label == host.length() || !isDigit(host.charAt(label))) {
            return false;
        }
        String last = host.substring(label);
        return last.chars().allMatch(IpNumbers::isDigit) || number(last) != BAD;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /** The address in its usual form, four numbers with dots; null if it is none. */
    static @Nullable String read(String host) {
        List<String> parts = List.of(host.split("\\.", -1));
        if (parts.size() > 4) {
            return null;
        }
        long address = 0;
        for (String part : parts.subList(0, parts.size() - 1)) {
            long value = number(part);
            if (value == BAD || value > 255) {
                return null;
            }
            address = (address << 8) | value;
        }
        int lastBytes = 5 - parts.size();
        long last = number(parts.get(parts.size() - 1));
        if (last == BAD || last >= 1L << (8 * lastBytes)) {
            return null;
        }
        address = (address << (8 * lastBytes)) | last;
        return (address >> 24) + "." + ((address >> 16) & 255) + "." + ((address >> 8) & 255) + "." + (address & 255);
    }

    /** A number in decimal, octal after {@code 0} or hexadecimal after {@code 0x}; {@link #BAD} for anything else. */
    private static long number(String text) {
        boolean hex = text.startsWith("0x");
        boolean octal = !hex && text.length() > 1 && text.startsWith("0");
        String digits = hex ? text.substring(2) : octal ? text.substring(1) : text;
        int radix = hex ? 16 : octal ? 8 : 10;
        if (digits.isEmpty()) {
            return hex ? 0 : BAD;
        }
        long value = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(i), radix);
            if (digit < 0) {
                return BAD;
            }
            value = Math.min(value * radix + digit, 1L << 40);
        }
        return value;
    }
}
