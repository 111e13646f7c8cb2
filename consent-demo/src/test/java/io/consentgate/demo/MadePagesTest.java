package io.consentgate.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Pages that are put together by chance, the same in each run, behind the filter alone. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MadePagesTest {

    private static final String PLAIN = "https://www.made-plain.example/";
    private static final String FILTERED = "https://www.made.example/";

    /** Each page has a host of its own, so that pages that are open together can be told apart. */
    private final List<Case> pages = MadePages.all(page -> "p" + page + ".doubleclick.net");

    private TemporaryFolder data;
    private Harness harness;
    private CaseRun visitor;

    @BeforeAll
    void open() throws Exception {
        data = TemporaryFolder.create();
        harness = Harness.open(
                TestSites.cases("made-plain", pages),
                TestSites.filtered(Around.NO_SCRIPT.of(TestSites.cases("made", pages)), data.path()));
        visitor = new CaseRun(harness, harness.visitorWithProfile());
    }

    @AfterAll
    void close() {
        visitor.close();
        harness.close();
        data.close();
    }

    @Test
    void unfiltered_mostPagesReachTheirTracker() {
        assertThat(visitor.reached(PLAIN, pages)).hasSizeGreaterThan(pages.size() * 3 / 4);
    }

    @Test
    void filtered_noPageReachesItsTracker() {
        assertThat(visitor.reached(FILTERED, pages)).extracting(Case::html).isEmpty();
    }
}
