package io.consentgate.rewriter;

import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Judges speculation rules, by which a browser fetches pages before its visitor goes there (WHATWG HTML, section "Speculation
 * rules", as of November 2026). Each URL that a rule names is judged. A rule for the page's own links, of which most are yet
 * to come, passes if it can only mean those that lead to the site's own pages.
 */
final class SpeculationRules {

    private static final String WHERE = "where";

    /** What a pattern can say of a URL without a word about its host (URL Pattern Standard, section 1.2). */
    private static final Set<String> BEHIND_HOST = Set.of("pathname", "search", "hash");

    private static final Set<String> AROUND_HOST = Set.of("protocol", "hostname", "port", "pathname", "search", "hash");

    /** In any of the ways to write both as one pattern. */
    private static final List<String> SCHEMES =
            List.of("https://", "http://", "http{s}?://", "http(s)?://", "http(s?)://", "http*://", "*://");

    private static final String ANY_PORT = ":*";

    private final Judge judge;

    SpeculationRules(Judge judge) {
        this.judge = judge;
    }

    /** The first label for anything that they can mean, or null. */
    @Nullable
    String judge(byte[] bytes, int from, int to) {
        Object rules = JsonText.read(bytes, from, to);
        return rules == null ? judge.unreadable() : label(rules);
    }

    private @Nullable String label(Object value) {
        if (value instanceof Map<?, ?> object) {
            return isForLinks(object) ? links(object) : first(object.values());
        }
        return value instanceof Collection<?> values ? first(values) : url(value.toString());
    }

    private @Nullable String first(Collection<?> values) {
        for (Object value : values) {
            String label = label(value);
            if (label != null) {
                return label;
            }
        }
        return null;
    }

    private @Nullable String url(String url) {
        byte[] bytes = url.getBytes(StandardCharsets.ISO_8859_1);
        return judge.url(Load.SCRIPT, bytes, 0, bytes.length);
    }

    private static boolean isForLinks(Map<?, ?> rule) {
        return rule.containsKey(WHERE) || (rule.containsKey("source") && !"list".equals(rule.get("source")));
    }

    private @Nullable String links(Map<?, ?> rule) {
        if (!isOwn(rule.get(WHERE))) {
            return judge.unreadable();
        }
        Map<Object, Object> rest = new HashMap<>(rule);
        rest.put(WHERE, "/"); // which a base of the page's can have made a vendor's
        return first(rest.values());
    }

    /** Does the condition hold for none but links to the site's own pages? */
    private boolean isOwn(@Nullable Object condition) {
        return condition instanceof Map<?, ?> where
                && (list(where.get("and")).stream().anyMatch(this::isOwn)
                        || isAll(where.get("or"), this::isOwn)
                        || isAll(where.get("href_matches"), this::isOwnPattern));
    }

    private boolean isOwnPattern(Object pattern) {
        return pattern instanceof Map<?, ?> parts
                ? BEHIND_HOST.containsAll(parts.keySet()) || hasOwnHost(parts)
                : pattern instanceof String text && (isPath(text) || leadsToOwnHost(text));
    }

    /** Without a host a pattern has the page's. */
    private static boolean isPath(String pattern) {
        return pattern.startsWith("/") && !pattern.startsWith("//") && !pattern.startsWith("/\\");
    }

    private boolean hasOwnHost(Map<?, ?> parts) {
        return AROUND_HOST.containsAll(parts.keySet())
                && parts.get("hostname") instanceof String host
                && isOwnHost(host);
    }

    /** Does the pattern begin with a scheme and a host of the site's own? */
    private boolean leadsToOwnHost(String pattern) {
        for (String scheme : SCHEMES) {
            if (pattern.startsWith(scheme)) {
                int slash = pattern.indexOf('/', scheme.length());
                return isOwnHost(pattern.substring(scheme.length(), slash < 0 ? pattern.length() : slash));
            }
        }
        return false;
    }

    /** Is it the site's own, perhaps with a port or any, and none of the signs that make a pattern of it? */
    private boolean isOwnHost(String pattern) {
        String host = pattern.endsWith(ANY_PORT) ? pattern.substring(0, pattern.length() - ANY_PORT.length()) : pattern;
        byte[] url = ("https://" + host + "/").getBytes(StandardCharsets.ISO_8859_1);
        boolean isPlain = host.chars().allMatch(c -> Ascii.isAlphanumeric(c) || c == '.' || c == '-' || c == ':');
        return isPlain && judge.isOwn(url, 0, url.length);
    }

    private static boolean isAll(@Nullable Object one, Predicate<Object> test) {
        return !list(one).isEmpty() && list(one).stream().allMatch(test);
    }

    /** A list, or what stands for a list of one; an empty one for nothing. */
    private static List<?> list(@Nullable Object value) {
        return value instanceof List<?> many ? many : value == null ? List.of() : List.of(value);
    }
}
