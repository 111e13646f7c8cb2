package io.consentgate.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What a page's own code creates, by every road that there is, meets the gate. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuardTest {

    private static final String PLAIN = "https://www.guard-plain.example/";
    private static final String GUARDED = "https://www.guard.example/";

    private List<Case> roads;
    private TemporaryFolder data;
    private Harness harness;
    private Visitor visitor;
    private final List<String> errors = new ArrayList<>();

    @BeforeAll
    void open() throws Exception {
        roads = Case.shipped("guard-cases.json");
        data = TemporaryFolder.create();
        harness = Harness.open(
                TestSites.cases("guard-plain", roads),
                TestSites.filtered(TestSites.cases("guard", roads), data.path()));
        visitor = harness.visitorWithProfile().hurried();
        visitor.page().onPageError(errors::add);
    }

    @AfterAll
    void close() {
        visitor.close();
        harness.close();
        data.close();
    }

    @Test
    void unguarded_everyRoadLeadsToTheVendor() {
        assertThat(roads).filteredOn(road -> !reaches(road, PLAIN)).isEmpty();
    }

    @Test
    void guarded_noRoadLeadsToTheVendor_andNothingBreaks() {
        errors.clear();
        assertThat(roads).filteredOn(road -> reaches(road, GUARDED)).isEmpty();
        assertThat(errors).isEmpty();
    }

    private boolean reaches(Case road, String site) {
        List<io.consentgate.demo.standin.Contact> contacts = new ArrayList<>(visitor.open(site + road.id()));
        assertThat(Chromium.has(visitor.page(), "#keep")).as(road.id()).isTrue();
        if (road.leave()) {
            contacts.addAll(visitor.open("about:blank"));
        }
        return contacts.stream().anyMatch(contact -> contact.host().equals(road.trackerHost()));
    }
}
