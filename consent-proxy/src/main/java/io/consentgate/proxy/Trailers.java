package io.consentgate.proxy;

import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.jetty.client.Response;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;

/** What an upstream says after its body: RFC 9110 §6.5. */
final class Trailers {

    private Trailers() {}

    /** The trailers of a response whose body has been read; empty if it has none. */
    static Map<String, String> of(Response upstream) {
        HttpFields trailers = upstream.getTrailers();
        Map<String, String> map = new LinkedHashMap<>();
        if (trailers != null) {
            for (HttpField field : trailers) {
                map.merge(field.getName(), String.valueOf(field.getValue()), (first, next) -> first + ", " + next);
            }
        }
        return map;
    }
}
