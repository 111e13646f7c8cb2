package io.consentgate.servlet.gate;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Headers that wait until it is known what becomes of the body: those that describe its bytes, and where a redirect leads.
 * They are held rather than taken back, since not every container lets a header be removed.
 */
final class HeldHeaders {

    private static final String LENGTH = "content-length";
    private static final int LONGEST_LENGTH = 18;

    /** What {@link #length} gives where the application has not said it. */
    static final long UNKNOWN_LENGTH = -1;

    /** What is untrue of a body once it is rewritten. */
    private static final Set<String> DESCRIBING =
            Set.of(LENGTH, "last-modified", "content-md5", "digest", "repr-digest", "content-digest");

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private static final String LOCATION = "location";

    private final HttpServletResponse container;
    private @Nullable String releasedLength;
    private boolean isLengthMade;
    private final Map<String, List<String>> held = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    HeldHeaders(HttpServletResponse container) {
        this.container = container;
    }

    /** Whether a header of this name is one that waits. */
    static boolean waits(String name) {
        return switch (name.length()) {
            case 6, 8, 11, 13, 14 -> isOne(name.toLowerCase(Locale.ROOT));
            default -> false;
        };
    }

    private static boolean isOne(String name) {
        return DESCRIBING.contains(name) || name.equals(LOCATION);
    }

    /** Sets a header; null takes it away. */
    void set(String name, @Nullable String value) {
        held.remove(name);
        add(name, value);
    }

    void add(String name, @Nullable String value) {
        if (value != null) {
            held.computeIfAbsent(name, absent -> new ArrayList<>(1)).add(value);
        }
    }

    /** What waits under this name; empty if nothing does. */
    List<String> values(String name) {
        return held.getOrDefault(name, List.of());
    }

    @Nullable
    String first(String name) {
        List<String> values = values(name);
        return values.isEmpty() ? null : values.get(0);
    }

    Set<String> names() {
        return Set.copyOf(held.keySet());
    }

    /** How long the body will be, as the application has said. */
    long length() {
        String said = first(LENGTH);
        return said != null && isLength(said) ? Long.parseLong(said) : UNKNOWN_LENGTH;
    }

    /** The whole of the rewritten body is so long. */
    void lengthIs(long length) {
        if (!container.isCommitted()) {
            container.setContentLengthLong(length);
            isLengthMade = true;
        }
    }

    /** The body goes out as it is: so may all that describes it. */
    void release() {
        if (!container.isCommitted()) {
            held.forEach(this::release);
        }
        held.clear();
    }

    /** The body changes: only what is true of it still goes out. */
    void releaseWithoutBody() {
        held.keySet().removeIf(name -> DESCRIBING.contains(name.toLowerCase(Locale.ROOT)));
        release();
    }

    /** Another body takes this one's place: only its length is untrue. */
    void releaseWithoutLength() {
        held.remove(LENGTH);
        release();
    }

    /** The body that was described was thrown away: the length that went out with it waits again. */
    void takeBackLength() {
        if (releasedLength != null && !container.isCommitted()) {
            held.putIfAbsent(LENGTH, new ArrayList<>(List.of(releasedLength)));
        }
        unsetLength();
    }

    /** Nothing that was set holds any more. Not every container forgets the length by itself. */
    void forget() {
        held.clear();
        unsetLength();
    }

    private void unsetLength() {
        if ((releasedLength != null || isLengthMade) && !container.isCommitted()) {
            container.setContentLengthLong(UNKNOWN_LENGTH);
        }
        releasedLength = null;
        isLengthMade = false;
    }

    /** A point in time as headers have it: RFC 9110 (2022), section 5.6.7. */
    static String date(long millis) {
        return DATE.format(Instant.ofEpochMilli(millis));
    }

    private void release(String name, List<String> values) {
        if (name.equalsIgnoreCase(LENGTH)) {
            releaseLength(values.get(values.size() - 1));
            return;
        }
        container.setHeader(name, values.get(0));
        values.stream().skip(1).forEach(value -> container.addHeader(name, value));
    }

    private void releaseLength(String value) {
        if (isLength(value)) {
            container.setContentLengthLong(Long.parseLong(value));
            releasedLength = value;
        }
    }

    private static boolean isLength(String value) {
        return !value.isEmpty() && value.length() <= LONGEST_LENGTH && isDigits(value);
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
