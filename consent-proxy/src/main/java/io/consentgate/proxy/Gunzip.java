package io.consentgate.proxy;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.jetty.client.Response;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.http.MimeTypes;
import org.eclipse.jetty.io.Content;
import org.jspecify.annotations.Nullable;

/** Undoes gzip where the filter has to read what is inside, as a stream; all else stays packed. Thread-safe. */
final class Gunzip {

    private static final Set<String> READ = Set.of("text/html", "text/css", "text/xml", "application/xml");

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
                && isRead(fields.get(HttpHeader.CONTENT_TYPE));
    }

    /** The body unpacked. A body that is no gzip fails when read. */
    Content.Source unpacked(Content.Source body) {
        return gzip.newDecoderSource(body);
    }

    private static boolean hasBody(Response response) {
        int status = response.getStatus();
        return !HttpMethod.HEAD.is(response.getRequest().getMethod())
                && status != HttpStatus.PARTIAL_CONTENT_206
                && !HttpStatus.hasNoBody(status);
    }

    private static boolean isRead(@Nullable String contentType) {
        if (contentType == null) {
            return true;
        }
        String type = MimeTypes.getContentTypeWithoutCharset(contentType);
        String bare = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return bare.isEmpty() || READ.contains(bare) || bare.endsWith("+xml");
    }
}
