package io.consentgate.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpTester;
import org.eclipse.jetty.server.LocalConnector;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** What was neutralised carries all that is needed to bring back, in a browser, the very node of the untouched page. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(Harness.Shared.class)
class RestoredTest {

    /** A longer tag is dropped, and cannot be brought back. */
    private static final int LONGEST_TAG = 1 << 16;

    /** What is markup to some browsers, or without JavaScript, and text to others: neutralised markup is other text. */
    private static final Set<String> TWO_READINGS = Set.of(
            "cm-cdata-in-fo",
            "cm-cdata-title",
            "fs-in-style",
            "rt-noscript-attr",
            "rt-noscript-comment",
            "rt-noscript-cut",
            "rt-noscript-cut-single",
            "rt-noscript-cut-last",
            "rt-noscript-cut-style",
            "rt-noscript-style",
            "rt-noscript-off",
            "rt-noscript-plaintext",
            "rt-noscript-svg-plaintext",
            "rt-noscript-title",
            "rt-select-xmp");

    private final List<Case> cases = new ArrayList<>();
    private Path corpus;
    private TemporaryFolder data;
    private DemoServer demo;
    private LocalConnector connector;

    @BeforeAll
    void start() throws Exception {
        corpus = SharedData.at("corpus");
        Stream.concat(Case.in(SharedData.at("cases/bypass.json")).stream(), Case.own().stream())
                .filter(each -> each.contentType() == null && each.encoding() == null)
                .filter(each -> each.html().length() < LONGEST_TAG && !TWO_READINGS.contains(each.id()))
                .forEach(cases::add);
        data = TemporaryFolder.create();
        demo = new DemoServer("127.0.0.1", 0, data.path());
        add(TestSites.folder("corpus", corpus));
        add(TestSites.cases("cases", cases));
        connector = new LocalConnector(demo.jetty());
        demo.jetty().addConnector(connector);
        demo.start();
    }

    private void add(Harness.ExtraSite site) {
        Path folder = data.path().resolve(site.hosts().local());
        demo.add(TestSites.filtered(site, folder).context(demo.jetty()));
    }

    @AfterAll
    void stop() {
        demo.close();
        data.close();
    }

    @Test
    void everyCase_isTheSameTreeAgain(Harness harness) throws Exception {
        try (Visitor visitor = harness.visitor()) {
            List<String> different = new ArrayList<>();
            for (Case each : cases) {
                String original = new String(CaseServlet.bytes(each), StandardCharsets.ISO_8859_1);
                String difference = difference(visitor, original, get("www.cases.example", each.id()));
                if (!difference.isEmpty()) {
                    different.add(each.id() + ": " + difference);
                }
            }
            assertThat(different).isEmpty();
        }
    }

    @Test
    void everySavedPage_isTheSameTreeAgain(Harness harness) throws Exception {
        try (Visitor visitor = harness.visitor();
                Stream<Path> files = Files.list(corpus)) {
            for (Path page : files.sorted().toList()) {
                String original = Files.readString(page, StandardCharsets.ISO_8859_1);
                String filtered = get("www.corpus.example", page.getFileName().toString());
                assertThat(difference(visitor, original, filtered))
                        .as(page.getFileName().toString())
                        .isEmpty();
            }
        }
    }

    private static String difference(Visitor visitor, String original, String filtered) {
        String plain = Insertion.takenOut(filtered, original);
        return (String)
                visitor.page().evaluate(Resources.text(RestoredTest.class, "restored.js"), List.of(original, plain));
    }

    private String get(String host, String page) throws Exception {
        HttpTester.Request request = HttpTester.newRequest();
        request.setURI("/" + page);
        request.setVersion("HTTP/1.1");
        request.put("Host", host);
        request.put("Connection", "close");
        HttpTester.Response response = HttpTester.parseResponse(connector.getResponse(request.generate()));
        return new String(response.getContentBytes(), StandardCharsets.ISO_8859_1);
    }
}
