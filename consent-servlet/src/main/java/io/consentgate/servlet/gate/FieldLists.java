package io.consentgate.servlet.gate;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringTokenizer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads the list-like headers that name URLs, and leaves out elements of them. Never throws. */
final class FieldLists {

    private FieldLists() {}

    /** A comma-separated list without the elements that fail the test; null if none is left. */
    static @Nullable String kept(String list, Predicate<String> test) {
        List<String> elements = split(list, ',');
        List<String> kept = elements.stream().filter(test).toList();
        if (kept.size() == elements.size()) {
            return list;
        }
        return kept.isEmpty() ? null : String.join(",", kept).strip();
    }

    /** What stands between the first double quotes; empty if nothing does. */
    static String quoted(String element) {
        int start = element.indexOf('"');
        int end = start < 0 ? -1 : element.indexOf('"', start + 1);
        return end < 0 ? "" : element.substring(start + 1, end);
    }

    /** Where an element of {@code Alt-Svc} moves a site (RFC 7838, 2016, section 3); empty where it is the same host. */
    static String alternative(String element) {
        String authority = quoted(element).replace("\\", "");
        return authority.isEmpty() || authority.startsWith(":") ? "" : "https://" + authority + '/';
    }

    /** Content security policies, with commas between, without the report endpoints that fail the test. */
    static String withoutReports(String policies, Predicate<String> test) {
        if (!policies.toLowerCase(Locale.ROOT).contains("report-uri")) {
            return policies;
        }
        List<String> kept = new ArrayList<>();
        for (String policy : policies.split(",", -1)) {
            kept.add(withoutReport(policy, test));
        }
        return String.join(",", kept);
    }

    private static String withoutReport(String policy, Predicate<String> test) {
        List<String> kept = new ArrayList<>();
        for (String directive : policy.split(";", -1)) {
            List<String> words = words(directive);
            boolean reports = !words.isEmpty() && words.get(0).equalsIgnoreCase("report-uri");
            if (!reports || words.stream().skip(1).allMatch(test)) {
                kept.add(directive);
            }
        }
        return String.join(";", kept);
    }

    private static List<String> words(String directive) {
        List<String> words = new ArrayList<>();
        StringTokenizer tokens = new StringTokenizer(directive, " \t\f\r\n");
        while (tokens.hasMoreTokens()) {
            words.add(tokens.nextToken());
        }
        return words;
    }

    /** The parts of a list, but for what stands in double or angle quotes; in double ones a backslash takes the next with it. */
    static List<String> split(String list, char separator) {
        List<String> elements = new ArrayList<>();
        int start = 0;
        char open = 0;
        for (int i = 0; i < list.length(); i++) {
            char c = list.charAt(i);
            if (open != 0) {
                i += open == '"' && c == '\\' ? 1 : 0;
                open = c == open ? 0 : open;
            } else if (c == '"') {
                open = '"';
            } else if (c == '<') {
                open = '>';
            } else if (c == separator) {
                elements.add(list.substring(start, i));
                start = i + 1;
            }
        }
        elements.add(list.substring(start));
        return elements;
    }
}
