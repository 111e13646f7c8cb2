package io.consentgate.servlet.gate;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/** How long the body is: what the application says waits, like other headers that describe its bytes, for what becomes of it. */
final class HeldLength {

    /** Of a body whose length nobody has said; also how a container is told to forget one. */
    static final long UNKNOWN = -1;

    private static final int MOST_DIGITS = 18;

    private final HttpServletResponse container;
    private long said = UNKNOWN;
    private long released = UNKNOWN;
    private boolean isMade;

    HeldLength(HttpServletResponse container) {
        this.container = container;
    }

    /** As the application has said. */
    long said() {
        return said;
    }

    boolean isSaid() {
        return said != UNKNOWN;
    }

    /** The application says so; less than nothing takes it back. */
    void say(long length) {
        said = Math.max(length, UNKNOWN);
    }

    /** The same as it stands in a header; what is no length, and null, take it back. */
    void say(@Nullable String length) {
        said = length != null && isLength(length) ? Long.parseLong(length) : UNKNOWN;
    }

    /** The body goes out as it is. */
    void release() {
        if (isSaid()) {
            container.setContentLengthLong(said);
            released = said;
            said = UNKNOWN;
        }
    }

    /** The whole of another body is so long. */
    void made(long length) {
        if (!container.isCommitted()) {
            container.setContentLengthLong(length);
            isMade = true;
        }
    }

    /** The body that was described was thrown away: the length that went out with it waits again. */
    void takeBack() {
        if (!isSaid() && !container.isCommitted()) {
            said = released;
        }
        unset();
    }

    /** Nothing that was said holds any more. Not every container forgets it by itself. */
    void forget() {
        said = UNKNOWN;
        unset();
    }

    private void unset() {
        if ((released != UNKNOWN || isMade) && !container.isCommitted()) {
            container.setContentLengthLong(UNKNOWN);
        }
        released = UNKNOWN;
        isMade = false;
    }

    private static boolean isLength(String value) {
        return !value.isEmpty() && value.length() <= MOST_DIGITS && isDigits(value);
    }

    private static boolean isDigits(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < '0' || value.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
