package io.consentgate.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.consentgate.catalogue.Catalogue;
import io.consentgate.catalogue.VendorCookie;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpTester;
import org.eclipse.jetty.server.LocalConnector;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A change of mind takes vendors' cookies and never the application's own, whatever else the browser holds. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OwnCookiesTest {

    private TemporaryFolder data;
    private DemoServer demo;
    private LocalConnector connector;
    private String session;

    @BeforeAll
    void start() throws Exception {
        data = TemporaryFolder.create();
        demo = new DemoServer("127.0.0.1", 0, data.path());
        connector = new LocalConnector(demo.jetty());
        demo.jetty().addConnector(connector);
        demo.start();
        session = cookie(post("/account", "", "name=Maja"), "JSESSIONID");
    }

    @AfterAll
    void stop() {
        demo.close();
        data.close();
    }

    static Stream<String> firstPartyNames() {
        return Catalogue.shipped().vendors().stream()
                .flatMap(vendor -> vendor.footprint().cookies().stream())
                .filter(cookie -> cookie.party() == VendorCookie.Party.FIRST)
                .map(VendorCookie::name)
                .map(name -> name.replace('*', 'x'))
                .distinct();
    }

    @ParameterizedTest
    @MethodSource("firstPartyNames")
    void acceptAndWithdraw_leaveSessionAndCart(String name) throws Exception {
        String own = session + "; cart=maja.example";
        HttpTester.Response yes = post("/consent/choice", own + "; " + name + "=1", "action=accept&return=/");
        String consent = cookie(yes, "consent");
        HttpTester.Response no =
                post("/consent/choice", own + "; " + name + "=1; " + consent, "action=reject&return=/");
        assertThat(setCookies(yes)).noneMatch(OwnCookiesTest::touchesOwn);
        assertThat(setCookies(no)).noneMatch(OwnCookiesTest::touchesOwn);
        assertThat(get("/account", own).getContent()).contains("\"signedIn\":true");
        assertThat(get("/cart", own).getContent()).contains("maja.example");
    }

    private static boolean touchesOwn(String setCookie) {
        return setCookie.startsWith("JSESSIONID=") || setCookie.startsWith("cart=");
    }

    private HttpTester.Response get(String path, String cookies) throws Exception {
        return send("GET", path, cookies, "");
    }

    private HttpTester.Response post(String path, String cookies, String form) throws Exception {
        return send("POST", path, cookies, form);
    }

    private HttpTester.Response send(String method, String path, String cookies, String form) throws Exception {
        HttpTester.Request request = HttpTester.newRequest();
        request.setMethod(method);
        request.setURI(path);
        request.setVersion("HTTP/1.1");
        request.put(HttpHeader.HOST, "www.nordhost.example");
        request.put(HttpHeader.CONNECTION, "close");
        request.put("Sec-Fetch-Site", "same-origin");
        request.put(HttpHeader.COOKIE, cookies);
        request.put(HttpHeader.CONTENT_TYPE, "application/x-www-form-urlencoded");
        request.setContent(form);
        return HttpTester.parseResponse(connector.getResponse(request.generate()));
    }

    private static List<String> setCookies(HttpTester.Response response) {
        return response.getValuesList(HttpHeader.SET_COOKIE);
    }

    private static String cookie(HttpTester.Response response, String name) {
        return setCookies(response).stream()
                .filter(value -> value.startsWith(name + "="))
                .map(value -> value.split(";", 2)[0])
                .findFirst()
                .orElseThrow(() -> new AssertionError(response + " sets no " + name));
    }
}
