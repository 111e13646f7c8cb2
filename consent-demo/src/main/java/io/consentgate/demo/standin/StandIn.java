package io.consentgate.demo.standin;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Answers any request to any host as the third party of that name might, and logs it. Thread-safe.
 *
 * <p>Those that matter to the sites are played from {@code answers.json}: they set the cookies that the real ones set
 * and load what the real ones load. All others get an empty answer of the right type.
 */
public final class StandIn extends Handler.Abstract.NonBlocking {

    private static final byte[] PIXEL =
            Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    private final Answers answers = Answers.shipped();
    private final ContactLog log;

    /**
     * One for all hosts.
     *
     * @param log told of every request, before it is answered
     */
    public StandIn(ContactLog log) {
        this.log = log;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        HttpURI uri = request.getHttpURI();
        String host = Request.getServerName(request);
        String path = Objects.requireNonNullElse(uri.getPath(), "/");
        String query = Objects.requireNonNullElse(uri.getQuery(), "");
        String destination = header(request, "Sec-Fetch-Dest");
        log.request(host, path, query, destination, page(request));
        Optional<Answer> answer = answers.find(host, path, query);
        Form form = Form.of(destination, header(request, "Accept"), path);
        answer.ifPresent(a -> setThirdPartyCookies(response, a));
        headers(request, response, form);
        response.write(true, ByteBuffer.wrap(body(form, host, path, answer)), callback);
        return true;
    }

    private static void headers(Request request, Response response, Form form) {
        HttpFields.Mutable headers = response.getHeaders();
        headers.put(HttpHeader.CONTENT_TYPE, form.contentType());
        headers.put(HttpHeader.CACHE_CONTROL, "no-store");
        String origin = header(request, "Origin");
        headers.put(HttpHeader.ACCESS_CONTROL_ALLOW_ORIGIN, origin.isEmpty() ? "*" : origin);
        if (!origin.isEmpty()) {
            headers.put(HttpHeader.ACCESS_CONTROL_ALLOW_CREDENTIALS, "true");
            headers.put(HttpHeader.ACCESS_CONTROL_ALLOW_HEADERS, "content-type");
        }
    }

    private static void setThirdPartyCookies(Response response, Answer answer) {
        for (String name : answer.thirdPartyCookies()) {
            response.getHeaders()
                    .add(new HttpField(
                            HttpHeader.SET_COOKIE,
                            name + "=stand-in; Path=/; Max-Age=31536000; Secure; SameSite=None"));
        }
    }

    private byte[] body(Form form, String host, String path, Optional<Answer> answer) {
        return switch (form) {
            case SCRIPT -> utf8(answer.map(a -> answers.script(host + path, a)).orElse("/* stand-in */"));
            case STYLE -> utf8(style(host));
            case IMAGE -> PIXEL;
            case FONT -> new byte[0];
            case FRAME -> utf8(frame(host));
            case DATA -> utf8("{}");
        };
    }

    private static String style(String host) {
        return host.equals("fonts.googleapis.com")
                ? "@font-face{font-family:Inter;src:url(https://fonts.gstatic.com/s/inter/v20/inter.woff2)}"
                : "";
    }

    private static String frame(String host) {
        return "<!doctype html><title>" + host + "</title><body style=\"margin:0;display:grid;place-items:center;"
                + "min-height:100vh;background:#e9ecf1;color:#46505e;font:15px/1.5 system-ui,sans-serif\"><p>"
                + host + " is loaded here";
    }

    private static String page(Request request) {
        String referrer = header(request, "Referer");
        String origin = referrer.isEmpty() ? header(request, "Origin") : referrer;
        return origin.isEmpty() || origin.equals("null")
                ? ""
                : Objects.requireNonNullElse(HttpURI.from(origin).getHost(), "");
    }

    private static String header(Request request, String name) {
        return Objects.requireNonNullElse(request.getHeaders().get(name), "");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
