package io.consentgate.choice;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The {@code Cookie} header of a request, read as browsers write it: RFC 6265bis draft 22, section 5.8.3. Takes any text,
 * never throws; time in proportion to its length. Immutable.
 */
public final class CookieHeader {
    private final List<Pair> pairs;

    /**
     * One cookie, as sent.
     *
     * @param name may be empty
     * @param value as it stands, quotes included
     * @param text name and value as they stood in the header
     */
    public record Pair(String name, String value, String text) {}

    private CookieHeader(List<Pair> pairs) {
        this.pairs = List.copyOf(pairs);
    }

    /** Reads the values of all {@code Cookie} headers of a request; none gives no cookies. */
    public static CookieHeader read(Iterable<String> headers) {
        List<Pair> pairs = new ArrayList<>();
        headers.forEach(header -> addPairs(header, pairs));
        return new CookieHeader(pairs);
    }

    /** Every cookie, in order, duplicates included. */
    public List<Pair> pairs() {
        return pairs;
    }

    /** The names that occur. */
    public Set<String> names() {
        return pairs.stream().map(Pair::name).collect(Collectors.toUnmodifiableSet());
    }

    /** The values of the cookies of this name, in order; empty if there are none. */
    public List<String> values(String name) {
        List<String> values = new ArrayList<>(1);
        for (Pair pair : pairs) {
            if (pair.name().equals(name)) {
                values.add(pair.value());
            }
        }
        return List.copyOf(values);
    }

    /** This header without the cookies whose names match; itself if none does. */
    public CookieHeader without(Predicate<String> name) {
        List<Pair> kept = pairs.stream().filter(pair -> !name.test(pair.name())).toList();
        return kept.size() == pairs.size() ? this : new CookieHeader(kept);
    }

    /** The header's value; empty if there are no cookies. */
    public String text() {
        return pairs.stream().map(Pair::text).collect(Collectors.joining("; "));
    }

    private static void addPairs(String header, List<Pair> pairs) {
        int from = 0;
        while (from <= header.length()) {
            int semicolon = header.indexOf(';', from);
            int to = semicolon < 0 ? header.length() : semicolon;
            String text = trim(header, from, to);
            if (!text.isEmpty()) {
                pairs.add(pair(text));
            }
            from = to + 1;
        }
    }

    private static Pair pair(String text) {
        int equals = text.indexOf('=');
        return equals < 0
                ? new Pair("", text, text)
                : new Pair(trim(text, 0, equals), trim(text, equals + 1, text.length()), text);
    }

    private static String trim(String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && blank(text.charAt(start))) {
            start++;
        }
        while (end > start && blank(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    private static boolean blank(char c) {
        return c == ' ' || c == '\t';
    }
}
