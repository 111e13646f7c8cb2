package io.consentgate.servlet.endpoint;

import org.jspecify.annotations.Nullable;

/** Where a plain form goes back to: a path of this very origin, whatever the form says. */
final class ReturnPath {

    private static final int MAX_LENGTH = 2048;

    private ReturnPath() {}

    /**
     * The path as asked, if a browser cannot read it as anything but a path of this origin, and {@code fallback}
     * otherwise.
     */
    static String safe(@Nullable String asked, String fallback) {
        if (asked == null || asked.length() > MAX_LENGTH || !asked.startsWith("/")) {
            return fallback;
        }
        boolean twoSlashes = asked.startsWith("//") || asked.startsWith("/\\");
        return twoSlashes || !asked.chars().allMatch(ReturnPath::plain) ? fallback : asked;
    }

    /** Visible ASCII but the backslash: browsers drop tabs and line ends, and read a backslash as a slash. */
    private static boolean plain(int c) {
        return c > 0x20 && c < 0x7F && c != '\\';
    }
}
