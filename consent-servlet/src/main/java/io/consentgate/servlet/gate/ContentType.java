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
 * @param sort what browsers make of the essence
 */
record ContentType(String essence, @Nullable String charset, Sort sort) {

    private static final String ESSENCE_END = " \t;(";

    /** What browsers take a body for that is XML and has no type. */
    static final ContentType UNTYPED_XML = new ContentType("text/xml", null);

    static final ContentType MISSING = new ContentType("", null);

    /** The essences that tell browsers to look at the body: MIME Sniffing standard (2026), section 7. */
    private static final Set<String> UNKNOWN = Set.of("unknown/unknown", "application/unknown");

    ContentType(String essence, @Nullable String charset) {
        this(essence, charset, Sort.of(essence));
    }

    /** The type of a body that goes there; what a browser asks for as a style sheet of either sort, it reads as one. */
    ContentType at(Destination destination) {
        if (destination == Destination.XSLT) {
            return new ContentType("application/xslt+xml", charset);
        }
        if (speculationRules()) {
            return new ContentType(essence, "utf-8");
        }
        return destination == Destination.STYLE && !html() ? new ContentType("text/css", charset) : this;
    }

    /** The type by the header alone: the last of its values that names one (Fetch standard, "extract a MIME type"). */
    static ContentType read(String header) {
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
        return sort == Sort.HTML;
    }

    boolean css() {
        return sort == Sort.CSS;
    }

    /** What says which pages to fetch ahead; browsers read it as UTF-8, whatever it says. */
    boolean speculationRules() {
        return sort == Sort.SPECULATION_RULES;
    }

    /** XHTML, SVG and what turns XML into pages: always read by browsers. */
    boolean xmlPage() {
        return sort == Sort.XML_PAGE;
    }

    /** XML that a browser renders if it is opened, and that is data otherwise. */
    boolean otherXml() {
        return sort == Sort.OTHER_XML;
    }

    boolean missing() {
        return sort == Sort.MISSING;
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

    /** What browsers tell apart. */
    enum Sort {
        HTML,
        CSS,
        SPECULATION_RULES,
        XML_PAGE,
        OTHER_XML,
        MISSING,
        OTHER;

        static Sort of(String essence) {
            return switch (essence) {
                case "" -> MISSING;
                case "text/html" -> HTML;
                case "text/css" -> CSS;
                case "application/speculationrules+json" -> SPECULATION_RULES;
                case "application/xhtml+xml", "image/svg+xml", "text/xsl", "application/xslt+xml" -> XML_PAGE;
                case "text/xml", "application/xml" -> OTHER_XML;
                default -> essence.endsWith("+xml") ? OTHER_XML : OTHER;
            };
        }
    }
}
