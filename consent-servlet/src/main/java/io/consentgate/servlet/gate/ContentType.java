package io.consentgate.servlet.gate;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A Content-Type as a browser reads it: RFC 9110 (2022), section 8.3, with the leniency of the MIME Sniffing standard.
 *
 * @param essence type and subtype in lower case; empty where the header is missing or names no type
 * @param charset the charset parameter as written, without quotes; null where there is none
 */
record ContentType(String essence, @Nullable String charset) {

    static ContentType of(@Nullable String header) {
        if (header == null) {
            return new ContentType("", null);
        }
        int end = header.indexOf(';');
        String essence = (end < 0 ? header : header.substring(0, end)).strip().toLowerCase(Locale.ROOT);
        return new ContentType(essence.indexOf('/') > 0 ? essence : "", end < 0 ? null : charset(header, end));
    }

    boolean html() {
        return essence.equals("text/html");
    }

    boolean css() {
        return essence.equals("text/css");
    }

    /** XHTML and SVG: always a page when opened. */
    boolean xmlPage() {
        return essence.equals("application/xhtml+xml") || essence.equals("image/svg+xml");
    }

    /** XML that a browser renders if it is opened, and that is data otherwise. */
    boolean otherXml() {
        return essence.equals("text/xml") || essence.equals("application/xml") || essence.endsWith("+xml");
    }

    boolean missing() {
        return essence.isEmpty();
    }

    private static @Nullable String charset(String header, int from) {
        for (String parameter : header.substring(from + 1).split(";", -1)) {
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
