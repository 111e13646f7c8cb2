package io.consentgate.proxy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.jetty.client.Response;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;

/** Undoes gzip where the filter has to read what is inside, as a stream; all else stays packed. Thread-safe. */
final class Gunzip {

    /** What the filter reads; browsers look at the body where its type is one of the last three. */
    private static final Set<String> READ = Set.of(
            "text/html",
            "text/css",
            "text/xml",
            "application/xml",
            "text/xsl",
            "unknown/unknown",
            "application/unknown",
            "*/*");

    private static final String STYLE = "style";

    private static final Pattern ESSENCE_END = Pattern.compile("[ \\t;(]");

    private static final Pattern GZIP_WANTED =
            Pattern.compile("(.*,)?(x-)?gzip(;q=(1(\\.0*)?|0\\.0*[1-9][0-9]*))?(,.*)?");

    private final GzipCompression gzip;

    /** Works with a codec that the caller starts and stops. */
    Gunzip(GzipCompression gzip) {
        this.gzip = gzip;
    }

    /** Whether a visitor takes gzip: RFC 9110 §12.5.3, where a weight of 0 refuses. */
    static boolean acceptedBy(List<String> acceptEncoding) {
        String values =
                String.join(",", acceptEncoding).toLowerCase(Locale.ROOT).replace(" ", "");
        return GZIP_WANTED.matcher(values).matches();
    }

    /** Whether a response's body is to be unpacked. */
    boolean undoes(Response response) {
        HttpFields fields = response.getHeaders();
        String coding = String.join(",", fields.getValuesList(HttpHeader.CONTENT_ENCODING));
        return (coding.equalsIgnoreCase("gzip") || coding.equalsIgnoreCase("x-gzip"))
                && hasBody(response)
                && isRead(response);
    }

    /** The body unpacked. A body that is no gzip, or not all of it, fails when read. */
    Content.Source unpacked(Content.Source body) {
        return new UnpackedBody(body, gzip::newDecoderSource);
    }

    private static boolean hasBody(Response response) {
        int status = response.getStatus();
        return !HttpMethod.HEAD.is(response.getRequest().getMethod())
                && status != HttpStatus.PARTIAL_CONTENT_206
                && !HttpStatus.hasNoBody(status);
    }

    /** The same decision as the filter's, or unpacked for nothing: any of several values may be the one that counts. */
    private static boolean isRead(Response response) {
        List<String> types = response.getHeaders().getValuesList(HttpHeader.CONTENT_TYPE);
        return types.isEmpty()
                || STYLE.equalsIgnoreCase(response.getRequest().getHeaders().get("Sec-Fetch-Dest"))
                || Stream.of(String.join(",", types).split(",", -1)).anyMatch(Gunzip::isRead);
    }

    private static boolean isRead(String type) {
        String essence = ESSENCE_END.split(type.strip(), 2)[0].toLowerCase(Locale.ROOT);
        return essence.indexOf('/') < 0 || READ.contains(essence) || essence.endsWith("+xml");
    }
}
