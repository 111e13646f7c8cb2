package io.consentgate.proxy;

import jakarta.servlet.http.HttpServletResponse;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jetty.client.Response;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/**
 * Turns the head of an upstream's response into the one for the visitor. Immutable.
 *
 * @param site where the response comes from
 */
record OnwardResponse(Upstream.Site site) {

    /**
     * Writes status and headers.
     *
     * @param unpacked whether the body goes out without its content coding
     */
    void write(Response upstream, boolean unpacked, HttpServletResponse visitor) {
        visitor.setStatus(upstream.getStatus());
        HttpFields fields = upstream.getHeaders();
        HopByHop hops = HopByHop.of(fields.getValuesList(HttpHeader.CONNECTION));
        Set<String> begun = new HashSet<>();
        for (HttpField field : fields) {
            String name = field.getName();
            if (!hops.ends(name) && !(unpacked && describesPacking(field))) {
                write(name, value(field, unpacked), begun.add(name.toLowerCase(Locale.ROOT)), visitor);
            }
        }
        if (fields.contains(HttpHeader.TRAILER)) {
            visitor.setTrailerFields(() -> Trailers.of(upstream));
        }
    }

    /** The first of a name replaces what the container has prepared, such as its own {@code Date}. */
    private static void write(String name, String value, boolean first, HttpServletResponse visitor) {
        if (first) {
            visitor.setHeader(name, value);
        } else {
            visitor.addHeader(name, value);
        }
    }

    private static boolean describesPacking(HttpField field) {
        return field.getHeader() == HttpHeader.CONTENT_ENCODING || field.getHeader() == HttpHeader.CONTENT_LENGTH;
    }

    private String value(HttpField field, boolean unpacked) {
        String value = field.getValue() == null ? "" : field.getValue();
        if (field.getHeader() == HttpHeader.LOCATION || field.getHeader() == HttpHeader.CONTENT_LOCATION) {
            return withoutUpstream(value);
        }
        boolean strongTag = field.getHeader() == HttpHeader.ETAG && !value.startsWith("W/");
        return unpacked && strongTag ? "W/" + value : value;
    }

    /** An upstream that names itself by the host it was asked under would send visitors past the proxy. */
    private String withoutUpstream(String location) {
        String origin = site.origin().toString();
        if (!location.regionMatches(true, 0, origin, 0, origin.length())) {
            return location;
        }
        String rest = location.substring(origin.length());
        return rest.isEmpty() ? "/" : rest.startsWith("/") && !rest.startsWith("//") ? rest : location;
    }
}
