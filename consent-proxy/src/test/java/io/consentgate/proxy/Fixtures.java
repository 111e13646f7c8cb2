package io.consentgate.proxy;

import jakarta.servlet.Filter;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

/** What the tests of the proxy share. */
final class Fixtures {

    /** A filter that does nothing. */
    static final Filter OPEN = (request, response, chain) -> chain.doFilter(request, response);

    static final HttpClient BROWSER =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Fixtures() {}

    /** A proxy on any free port of this machine. */
    static ProxyServer proxy(Upstream upstream) throws StartFailedException {
        return proxy(upstream, OPEN);
    }

    static ProxyServer proxy(Upstream upstream, Filter filter) throws StartFailedException {
        return ProxyServer.start(
                new ProxySettings(upstream, "127.0.0.1", 0, new TrustedProxies(List.of()), Limits.DEFAULT), filter);
    }

    static HttpResponse<String> get(URI uri, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(uri);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return BROWSER.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
