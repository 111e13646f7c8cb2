package io.consentgate.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.consentgate.servlet.CacheMode;
import io.consentgate.servlet.ConsentFilter;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.eclipse.jetty.ee11.servlet.FilterHolder;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was held back runs after a yes as it would have run from the start: pages of one habit each, and what they note. */
class ActivationTest {

    private static final Path FOLDER = Path.of("src/test/resources/io/consentgate/demo");
    private static final String SITE = "https://www.activation.example/";
    /** The vendor's scripts are files beside the pages. */
    private static final Site.Hosts VENDOR = new Site.Hosts("hotjar.localhost", "static.hotjar.com");

    private static final String SHARED = "https://www.activation-shared.example/";

    private static final String POLICY = "Content-Security-Policy";
    private static final String NONCE = "script-src 'nonce-cGFnZQ' 'strict-dynamic'; base-uri 'self'";

    private static TemporaryFolder data;
    private static Harness harness;
    private final List<String> errors = new ArrayList<>();
    private Visitor visitor;

    @BeforeAll
    static void start() throws Exception {
        data = TemporaryFolder.create();
        Path folder = FOLDER.resolve("activation").toAbsolutePath();
        Harness.ExtraSite pages = TestSites.folder("activation", folder);
        for (String page : List.of("/nonce.html", "/nonce-forged.html")) {
            pages = with(pages, page, POLICY, NONCE);
        }
        harness = Harness.open(
                TestSites.filtered(pages, data.path(), FOLDER.resolve("activation.json")),
                TestSites.filtered(
                        TestSites.folder("activation-shared", folder),
                        ConsentFilter.builder()
                                .data(data.path().resolve("shared"))
                                .policy(FOLDER.resolve("activation.json"))
                                .cache(CacheMode.SHARED)),
                with(TestSites.folder(VENDOR, folder), "/*", "Access-Control-Allow-Origin", "*"));
    }

    /** That site, whose answers under this path have a header more. */
    private static Harness.ExtraSite with(Harness.ExtraSite site, String path, String header, String value) {
        return new Harness.ExtraSite(site.hosts(), server -> {
            ServletContextHandler context = site.context(server);
            FilterHolder filter = new FilterHolder((request, response, chain) -> {
                ((HttpServletResponse) response).setHeader(header, value);
                chain.doFilter(request, response);
            });
            context.addFilter(filter, path, EnumSet.of(DispatcherType.REQUEST));
            return context;
        });
    }

    @AfterAll
    static void stop() {
        harness.close();
        data.close();
    }

    @BeforeEach
    void visit() {
        visitor = harness.visitor();
        visitor.page().onPageError(errors::add);
    }

    @AfterEach
    void leave() {
        visitor.close();
    }

    @Test
    void revivedScript_bearsThePagesNonce() {
        assertThat(ranAfterYes("nonce.html")).isEqualTo("external says.js, inline");
        assertThat(visitor.page().evaluate("stopped.join()")).isEqualTo("");
    }

    @Test
    void whereOnlyTrustedTextsRun_oursAreTrusted() {
        assertThat(ranAfterYes("trusted.html")).isEqualTo("external says.js, inline");
        assertThat(loads()).isEqualTo(1);
    }

    @Test
    void whereThePageTrustsNobody_itIsLoadedOnceMore() {
        assertThat(ranAfterYes("untrusted.html")).isEqualTo("external says.js, inline");
        assertThat(loads()).isEqualTo(2);
    }

    @Test
    void codeInAttributes_isThereAfterAYes_onAPageForEverybodyToo() {
        for (String site : List.of(SITE, SHARED)) {
            visitor.open(site + "coded.html");
            visitor.during(() -> visitor.page().click("#handler"));
            visitor.during(() -> visitor.page().click("#address"));
            assertThat(ran()).isEmpty();
            visitor.accept();
            assertThat(loads()).isEqualTo(1);
            useCode();
        }
    }

    @Test
    void codeInAttributes_isThereOnTheNextPageForEverybody() {
        visitor.open(SHARED + "coded.html");
        visitor.accept();
        visitor.open(SHARED + "coded.html");
        assertThat(loads()).isEqualTo(2);
        useCode();
    }

    @Test
    void codeThatThePageDoesNotName_isThereAfterOneLoad() {
        visitor.open(SITE + "coded.html");
        visitor.page().evaluate("document.querySelector('script[data-consent-code]').remove()");
        visitor.accept();
        assertThat(loads()).isEqualTo(2);
        useCode();
    }

    /** Clicks on what has code in its attributes. */
    private void useCode() {
        visitor.page().waitForFunction("ran.includes('framed')");
        visitor.page().click("#handler.kept");
        visitor.page().click("#address");
        visitor.page().waitForFunction("ran.includes('address')");
        assertThat(ran()).isEqualTo("framed, handler, address");
        assertThat(errors).isEmpty();
    }

    @Test
    void mapOfImports_isThereBeforeTheModuleThatNeedsIt() {
        assertThat(ranAfterYes("map.html")).isEqualTo("own module, imported, module");
        assertThat(loads()).isLessThanOrEqualTo(2);
    }

    @Test
    void listenersForWhatIsPast_areCalledOnceEach() {
        ranAfterYes("listeners.html");
        visitor.page().waitForFunction("ran.includes('module load')");
        assertThat(ran().split(", "))
                .containsExactlyInAnyOrder(
                        "own",
                        "document",
                        "window",
                        "load true load",
                        "twice added",
                        "object",
                        "onload",
                        "bare",
                        "external document",
                        "external load",
                        "module load");
    }

    @Test
    void lateWrite_landsInItsPlace_andThePageStays() {
        assertThat(ranAfterYes("write.html")).isEqualTo("writes, external says.js, after the written");
        assertThat(visitor.page().evaluate("""
                [...document.querySelectorAll('#before, #between, #after, .written, h1')]
                  .map(element => element.textContent.trim()).join()
                """)).isEqualTo("Write,before,external,between,in,line,after,late");
    }

    @Test
    void lateWrite_mayComePieceByPiece() {
        assertThat(ranAfterYes("write-split.html")).isEqualTo("whole, external says.js, after the written");
        assertThat(visitor.page().evaluate("""
                [...document.querySelectorAll('#before, #after, .written')].map(element => element.textContent.trim()).join()
                """))
                .isEqualTo("before,in a tag,at its beginning,onetwo,whole,never closed,after");
        assertThat(visitor.page().evaluate("document.querySelectorAll('ul.written > li').length"))
                .isEqualTo(2);
    }

    @Test
    void whatRestrictsAnElement_isThereBeforeItsAddress_andAChangedScriptIsRefused() {
        assertThat(ranAfterYes("integrity.html")).isEqualTo("external says.js");
        assertThat(visitor.page().evaluate("refused.filter(Boolean).join()")).isEqualTo("changed");
        assertThat(visitor.page().evaluate("set.join('\\n')")).isEqualTo("""
                script sha256-iHJo934pIXT750oEFyofZoPK2rW/EE56zTgDF10mgD8= anonymous no-referrer
                script sha256-fk+i64x6wIlznV3vxEifrWihANkggso1xrQKRSSCH4c= anonymous
                iframe no-referrer lazy allow-scripts
                img anonymous origin lazy""");
    }

    @Test
    void scriptsRunInThePagesOrder_eachOnceWhatItNeedsIsThere() {
        assertThat(ranAfterYes("order.html").replaceAll(", external says-async.js", ""))
                .isEqualTo("slow, needs what is slow, last true, external says-deferred.js, module");
        assertThat(visitor.page().evaluate("ran.includes('external says-async.js')"))
                .isEqualTo(true);
        assertThat(visitor.page().evaluate("""
                (frame => [frame.src, frame.loading, frame.referrerPolicy, frame.sandbox.value].join(' '))
                  (document.querySelector('iframe'))
                """))
                .isEqualTo("https://www.youtube.com/embed/aaaaaaaaaaa lazy no-referrer allow-scripts");
    }

    @Test
    void elementThatNamesItsVendor_runsUnderItsOwnName_asItStood() {
        for (String site : List.of(SITE, SHARED)) {
            visitor.open(site + "components.html");
            assertThat(ran()).isEqualTo("my-card facebookpixel own");
            visitor.accept();
            assertThat(ran())
                    .isEqualTo("my-card facebookpixel own, amp-analytics googleanalytics site {\"account\": 1},"
                            + " amp-analytics told {\"hit\": \"https://www.google-analytics.com/c\"},"
                            + " amp-youtube film aaaaaaaaaaa ran.push('clicked') play");
            assertThat(loads()).isEqualTo(1);
            assertThat(visitor.page().querySelector("amp-ad-blocked")).isNotNull();
            visitor.page().click("amp-youtube");
            assertThat(ran()).endsWith("play, clicked");
            assertThat(errors).isEmpty();
        }
    }

    /** With a profile, so that preconnects are seen too. */
    @Test
    void whatIsForBrowsersWithoutJavaScript_isLeftAlone() {
        visitor.close();
        visitor = harness.visitorWithProfile();
        visitor.open(SITE + "noscript.html");
        Object text = visitor.page().evaluate("document.querySelector('noscript').textContent");
        assertThat(visitor.accept()).isEmpty();
        assertThat(ran()).isEqualTo("external says.js");
        assertThat(visitor.page().evaluate("document.querySelector('noscript').textContent"))
                .isEqualTo(text);
        assertThat(visitor.page().evaluate("document.querySelector('noscript').children.length"))
                .isEqualTo(0);
    }

    @Test
    void markThatAVisitorWrote_runsNothing() {
        assertThat(ranAfterYes("forged.html")).isEqualTo("external says.js");
        for (String part : List.of("text=handler", "text=link >> nth=0", "#animated text", "text=send")) {
            visitor.during(() -> visitor.page().click(part));
        }
        assertThat(ran()).isEqualTo("external says.js");
    }

    /** A page for everybody is not loaded again, so that all that is marked in it is brought back where it stands. */
    @Test
    void markThatAVisitorWrote_runsNothingOnAPageForEverybody() {
        visitor.open(SHARED + "forged.html");
        visitor.accept();
        assertThat(ran()).isEqualTo("external says.js");
        assertThat(visitor.page().querySelector("script-blocked").getAttribute("data-consent-tag"))
                .isNull();
    }

    @Test
    void markOfAScriptWithoutThePagesNonce_runsNothing() {
        assertThat(ranAfterYes("nonce-forged.html")).isEqualTo("external says.js");
        assertThat(loads()).isEqualTo(2);
    }

    private String ranAfterYes(String page) {
        visitor.open(SITE + page);
        visitor.accept();
        String ran = ran();
        assertThat(errors).isEmpty();
        return ran;
    }

    private String ran() {
        return (String) visitor.page().evaluate("ran.join(', ')");
    }

    private int loads() {
        return (int) visitor.page().evaluate("Number(sessionStorage.loads)");
    }
}
