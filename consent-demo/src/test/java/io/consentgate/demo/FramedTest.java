package io.consentgate.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Another site's page that wants a visitor's yes to somebody else's site: by a click that it steals, or without one. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FramedTest {

    private static final Path RESOURCES = Path.of("src/test/resources/io/consentgate/demo");
    private static final String SHOP = "https://www.shop.example/";
    private static final String THIEF = "https://www.thief.example/?";
    private static final int WIDTH = 800;
    private static final int HEIGHT = 500;
    private static final int TOP = 100;
    private static final int STEP = 100;

    private TemporaryFolder data;
    private Harness harness;

    @BeforeAll
    void open() throws Exception {
        data = TemporaryFolder.create();
        harness = Harness.open(
                TestSites.filtered(
                        TestSites.folder("shop", RESOURCES.resolve("pages").toAbsolutePath()),
                        data.path().resolve("shop"),
                        RESOURCES.resolve("pages.json").toAbsolutePath()),
                TestSites.servlet("thief", new Thief()));
    }

    @AfterAll
    void close() {
        harness.close();
        data.close();
    }

    @Test
    void pageInAFrame_hasNothingToClickOn() {
        try (Visitor visitor = harness.visitorWithProfile()) {
            visitor.open(THIEF + "plain.html");

            assertThat(framed(visitor).querySelector("h1")).isNotNull();
            assertThat(framed(visitor).querySelectorAll("[data-consent-action]"))
                    .isEmpty();
            clickEverywhere(visitor);
            assertNothingSaid(visitor);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"consent/settings", "consent/policy"})
    void pageOfOurs_isNotShownInAFrame(String page) {
        try (Visitor visitor = harness.visitor()) {
            visitor.open(THIEF + page);

            assertThat(framed(visitor).url()).doesNotContain("shop.example");
        }
    }

    @Test
    void pageOfItsOwn_mayFrameTheSettings() {
        try (Visitor visitor = harness.visitor()) {
            visitor.open(SHOP + "plain.html");
            visitor.during(() -> visitor.page()
                    .evaluate("document.body.append(Object.assign(document.createElement('iframe'),"
                            + " {src: '/consent/settings'}))"));

            assertThat(framed(visitor).querySelectorAll("[data-consent-action]"))
                    .isNotEmpty();
        }
    }

    @Test
    void formThatSendsItself_isTurnedAway() {
        try (Visitor visitor = harness.visitorWithProfile()) {
            visitor.open(THIEF);
            visitor.during(() -> visitor.page().click("button"));

            assertThat(visitor.page().url()).isEqualTo(SHOP + "consent/choice");
            assertNothingSaid(visitor);
        }
    }

    private static Frame framed(Visitor visitor) {
        List<Frame> frames = visitor.page().frames();
        return frames.get(frames.size() - 1);
    }

    /** On whatever of the framed page is there to be hit. */
    private static void clickEverywhere(Visitor visitor) {
        visitor.during(() -> framed(visitor).evaluate("""
                ([width, height, step]) => {
                  for (let x = step / 2; x < width; x += step) {
                    for (let y = step / 2; y < height; y += step) {
                      document.elementFromPoint(x, y)?.click();
                    }
                  }
                }""", List.of(WIDTH, HEIGHT, STEP)));
    }

    private static void assertNothingSaid(Visitor visitor) {
        assertThat(visitor.cookiesUnder("shop.example")).isEmpty();
        visitor.open(SHOP + "plain.html");
        assertThat(visitor.page().isVisible("#consent-banner")).isTrue();
    }

    /** A page with a frame for what its address asks for, and a form that answers for its visitor. */
    private static final class Thief extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.setContentType("text/html;charset=utf-8");
            response.getWriter().write("""
                    <!doctype html><title>A prize</title><style>body { margin: 0 }</style>
                    <form method=post action="%sconsent/choice"><input type=hidden name=action value=accept>
                    <button>A prize</button></form>
                    <iframe src="%s%s" width=%d height=%d style="opacity: .01; border: 0; position: absolute; top: %dpx">
                    </iframe>
                    """.formatted(SHOP, SHOP, request.getQueryString(), WIDTH, HEIGHT, TOP));
        }
    }
}
