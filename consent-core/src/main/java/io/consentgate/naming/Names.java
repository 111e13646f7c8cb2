package io.consentgate.naming;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** What may be an id, and what is said of texts that are none. */
public final class Names {
    /** What an id may be, in words. */
    public static final String ALLOWED = "1 to 64 characters, a-z or 0-9 first, then a-z, 0-9, '.', '_', ':' or '-'";

    private static final int LONGEST = 64;

    private Names() {}

    /** Whether this may be the id of a purpose or vendor: {@code [a-z0-9][a-z0-9._:-]{0,63}}. */
    public static boolean isId(String text) {
        if (text.isEmpty() || text.length() > LONGEST || !alphanumeric(text.charAt(0))) {
            return false;
        }
        return text.chars().allMatch(c -> alphanumeric(c) || c == '.' || c == '_' || c == ':' || c == '-');
    }

    /** The known name that this one differs least from; empty if all differ by more than a third of its length. */
    public static Optional<String> nearest(String name, Collection<String> known) {
        if (name.length() > LONGEST) {
            return Optional.empty();
        }
        int most = Math.max(1, name.length() / 3);
        return known.stream()
                .filter(candidate -> Math.abs(candidate.length() - name.length()) <= most)
                .min(Comparator.comparingInt((String candidate) -> distance(name, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(candidate -> distance(name, candidate) <= most);
    }

    /** The text if it may be an id, otherwise only what it looks like, for messages: hostile text is never repeated. */
    public static String shape(String text) {
        return isId(text) ? '"' + text + '"' : "a text of " + text.length() + " characters that is no id";
    }

    private static boolean alphanumeric(int c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int substitution = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substitution, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
