package io.consentgate.servlet.gate;

import io.consentgate.servlet.site.Destination;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A Content-Type as a browser reads it: RFC 9110 (2022), section 8.3, with the leniency of the MIME Sniffing standard.
 *
 * @param essence type and subtype in lower case; empty where browsers look at the body instead
 * @param charset the charset parameter as written, without quotes; null where there is none
 */
record ContentType(String essence, @Nullable String charset) {

    private static final String ESSENCE_END = " \t;(";

    /** What browsers take a body for that is XML and has no type. */
    static final ContentType UNTYPED_XML = new ContentType("text/xml", null);

    private static final ContentType MISSING = new ContentType("", null);

    /** The essences that tell browsers to look at the body: MIME Sniffing standard (2026), section 7. */
    private static final Set<String> UNKNOWN = Set.of("unknown/unknown", "application/unknown");

    /** Types by their headers, of which applications send few: one in each place, so that memory is bounded. */
    private static final @Nullable Known[] KNOWN = new @Nullable Known[64];

    private record Known(String header, ContentType type) {}

    private static final Set<String> XML = Set.of("text/xml", "application/xml", "text/xsl");

    private static final Set<String> XML_PAGES =
            Set.of("application/xhtml+xml", "image/svg+xml", "text/xsl", "application/xslt+xml");

    /** The type of a body with this header that goes there; what a browser asks for as a style sheet of either sort, it reads as one. */
    static ContentType of(@Nullable String header, Destination destination) {
        ContentType type = of(header);
        if (destination == Destination.XSLT) {
            return new ContentType("application/xslt+xml", type.charset());
        }
        if (type.speculationRules()) {
            return new ContentType(type.essence(), "utf-8");
        }
        return destination == Destination.STYLE && !type.html() ? new ContentType("text/css", type.charset()) : type;
    }

    /** The type by the header alone. */
    private static ContentType of(@Nullable String header) {
        if (header == null) {
            return MISSING;
        }
        int place = header.hashCode() & (KNOWN.length - 1);
        Known known = KNOWN[place];
        if (known == null || !known.header.equals(header)) {
            known = new Known(header, read(header));
            KNOWN[place] = known;
        }
        return known.type;
    }

    /** The last of its values that names one (Fetch standard, "extract a MIME type"). */
    private static ContentType read(String header) {
        ContentType last = MISSING;
        int from = 0;
        while (from < header.length()) {
            int end = end(header, from, ',');
            last = last.followedBy(header.substring(from, end).strip());
            from = end + 1;
        }
        return UNKNOWN.contains(last.essence) ? MISSING : last;
    }

    /** Where that next stands outside of quotes, or the end. */
    private static int end(String header, int from, char separator) {
        boolean quoted = false;
        int at = from;
        while (at < header.length() && (quoted || header.charAt(at) != separator)) {
            if (header.charAt(at) == '"') {
                quoted = !quoted;
            } else if (quoted && header.charAt(at) == '\\') {
                at++;
            }
            at++;
        }
        return Math.min(at, header.length());
    }

    private ContentType followedBy(String value) {
        String next = essence(value);
        if (next.indexOf('/') < 0 || next.equals("*/*")) {
            return this;
        }
        int parameters = value.indexOf(';');
        String declared = parameters < 0 ? null : charset(value, parameters);
        return new ContentType(next, declared == null && next.equals(essence) ? charset : declared);
    }

    private static String essence(String value) {
        int end = 0;
        while (end < value.length() && ESSENCE_END.indexOf(value.charAt(end)) < 0) {
            end++;
        }
        return value.substring(0, end).toLowerCase(Locale.ROOT);
    }

    boolean html() {
        return essence.equals("text/html");
    }

    boolean css() {
        return essence.equals("text/css");
    }

    /** What says which pages to fetch ahead; browsers read it as UTF-8, whatever it says. */
    boolean speculationRules() {
        return essence.equals("application/speculationrules+json");
    }

    /** XHTML, SVG and what turns XML into pages: always read by browsers. */
    boolean xmlPage() {
        return XML_PAGES.contains(essence);
    }

    /** XML that a browser renders if it is opened, and that is data otherwise. */
    boolean otherXml() {
        return XML.contains(essence) || essence.endsWith("+xml");
    }

    boolean missing() {
        return essence.isEmpty();
    }

    private static @Nullable String charset(String header, int from) {
        int at = from;
        while (at < header.length()) {
            int end = end(header, at + 1, ';');
            String parameter = header.substring(at + 1, end);
            at = end;
            int equals = parameter.indexOf('=');
            if (equals > 0 && parameter.substring(0, equals).strip().equalsIgnoreCase("charset")) {
                String value = parameter.substring(equals + 1).strip();
                return value.length() > 1 && value.startsWith("\"") && value.endsWith("\"")
                        ? value.substring(1, value.length() - 1)
                        : value;
            }
        }
        return null;
    }
}
