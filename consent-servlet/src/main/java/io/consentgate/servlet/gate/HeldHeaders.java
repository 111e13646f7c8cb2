package io.consentgate.servlet.gate;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
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

    /** What is untrue of a body once it is rewritten. */
    private static final Set<String> DESCRIBING =
            Set.of(LENGTH, "last-modified", "content-md5", "digest", "repr-digest", "content-digest");

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private static final String LOCATION = "location";

    private final HttpServletResponse container;
    private final HeldLength length;
    private final Map<String, List<String>> held = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    HeldHeaders(HttpServletResponse container) {
        this.container = container;
        this.length = new HeldLength(container);
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
        if (isLength(name)) {
            length.say(value);
        } else {
            held.remove(name);
            hold(name, value);
        }
    }

    /** Adds a value of a header. Of lengths, the last is the one that holds. */
    void add(String name, @Nullable String value) {
        if (isLength(name)) {
            length.say(value);
        } else {
            hold(name, value);
        }
    }

    private void hold(String name, @Nullable String value) {
        if (value != null) {
            held.computeIfAbsent(name, absent -> new ArrayList<>(1)).add(value);
        }
    }

    private static boolean isLength(String name) {
        return name.equalsIgnoreCase(LENGTH);
    }

    /** What waits under this name; empty if nothing does. */
    List<String> values(String name) {
        if (isLength(name)) {
            return length.isSaid() ? List.of(Long.toString(length.said())) : List.of();
        }
        return held.getOrDefault(name, List.of());
    }

    @Nullable
    String first(String name) {
        List<String> values = values(name);
        return values.isEmpty() ? null : values.get(0);
    }

    Set<String> names() {
        Set<String> names = new HashSet<>(held.keySet());
        if (length.isSaid()) {
            names.add("Content-Length");
        }
        return names;
    }

    /** How long the body will be, as the application has said. */
    HeldLength length() {
        return length;
    }

    /** The body goes out as it is: so may all that describes it. */
    void release() {
        if (!container.isCommitted()) {
            length.release();
            held.forEach(this::release);
        }
        clear();
    }

    private void release(String name, List<String> values) {
        container.setHeader(name, values.get(0));
        values.stream().skip(1).forEach(value -> container.addHeader(name, value));
    }

    private void clear() {
        length.say(HeldLength.UNKNOWN);
        held.clear();
    }

    /** The body changes: only what is true of it still goes out. */
    void releaseWithoutBody() {
        held.keySet().removeIf(name -> DESCRIBING.contains(name.toLowerCase(Locale.ROOT)));
        releaseWithoutLength();
    }

    /** Another body takes this one's place: only its length is untrue. */
    void releaseWithoutLength() {
        length.say(HeldLength.UNKNOWN);
        release();
    }

    /** Nothing that was set holds any more. */
    void forget() {
        held.clear();
        length.forget();
    }

    /** A point in time as headers have it: RFC 9110 (2022), section 5.6.7. */
    static String date(long millis) {
        return DATE.format(Instant.ofEpochMilli(millis));
    }
}
