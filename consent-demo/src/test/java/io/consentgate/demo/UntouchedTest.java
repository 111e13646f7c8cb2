package io.consentgate.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jetty.http.HttpTester;
import org.eclipse.jetty.server.LocalConnector;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What has no tracker in it comes back byte for byte, once the marked insertions are taken out. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UntouchedTest {

    private Path corpus;
    private List<Case> benign;
    private TemporaryFolder data;
    private DemoServer demo;
    private LocalConnector connector;

    @BeforeAll
    void start() throws Exception {
        corpus = SharedData.at("corpus");
        benign = new ArrayList<>(Case.in(SharedData.at("cases/benign.json")));
        benign.addAll(Case.ownBenign());
        benign.addAll(MadePages.all(page -> "www.cases.example"));
        data = TemporaryFolder.create();
        demo = new DemoServer("127.0.0.1", 0, data.path());
        add(TestSites.folder("corpus", corpus));
        add(TestSites.cases("cases", benign));
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
    void savedPagesWithoutATracker_comeBackByteForByte() throws Exception {
        int untouched = 0;
        for (String page : pages()) {
            String original = Files.readString(corpus.resolve(page), StandardCharsets.ISO_8859_1);
            String filtered = get("www.corpus.example", page);
            if (!filtered.contains("data-consent-blocked=")) {
                untouched++;
                assertThat(Insertion.takenOut(filtered, original)).as(page).isEqualTo(original);
            }
        }
        assertThat(untouched).isGreaterThan(15);
    }

    @Test
    void harmlessPages_comeBackByteForByte() throws Exception {
        for (Case each : benign) {
            String original = new String(CaseServlet.bytes(each), StandardCharsets.ISO_8859_1);
            String filtered = get("www.cases.example", each.id());
            if (each.id().equals("ok-noscript-js-on")) {
                assertThat(filtered).contains("<noscript><img data-consent-blocked=");
            } else {
                assertThat(Insertion.takenOut(filtered, original)).as(each.id()).isEqualTo(original);
            }
        }
    }

    private List<String> pages() throws Exception {
        try (Stream<Path> files = Files.list(corpus)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
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
