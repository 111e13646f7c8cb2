package io.consentgate.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.consentgate.demo.standin.Contact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Pages that try to reach a tracker past the filter, without a guard and without a content security policy. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CasesTest {

    private static final String PLAIN = "https://www.cases-plain.example/";
    private static final String FILTERED = "https://www.cases.example/";

    private List<Case> cases;
    private TemporaryFolder data;
    private Harness harness;
    private Visitor visitor;
    private Visitor withoutJavaScript;

    @BeforeAll
    void open() throws Exception {
        cases = Case.in(SharedData.at("cases/bypass.json")).stream()
                .filter(each -> !each.navigation())
                .toList();
        data = TemporaryFolder.create();
        harness = Harness.open(
                TestSites.cases("cases-plain", cases),
                TestSites.filtered(TestSites.cases("cases", cases), data.path()));
        visitor = harness.visitor().hurried();
        withoutJavaScript = harness.visitorWithoutJavaScript().hurried();
    }

    @AfterAll
    void close() {
        visitor.close();
        withoutJavaScript.close();
        harness.close();
        data.close();
    }

    @Test
    void unfiltered_everyCaseReachesItsTracker() {
        assertThat(cases.stream().filter(each -> !reaches(each, PLAIN))).isEmpty();
    }

    @Test
    void filtered_noCaseReachesItsTracker() {
        List<Case> slipped =
                cases.stream().filter(each -> reaches(each, FILTERED)).toList();
        System.out.println("cases: " + byGroup(cases) + "; reached a tracker: " + byGroup(slipped));
        assertThat(slipped.stream().map(each -> each.id() + " " + each.trackerHost()))
                .hasSameElementsAs(KnownLeak.of(cases.stream().map(Case::id).collect(Collectors.toSet())));
    }

    private boolean reaches(Case each, String site) {
        Visitor who = each.withJavaScript() ? visitor : withoutJavaScript;
        List<Contact> contacts = new ArrayList<>(who.open(site + each.id()));
        if (each.leave()) {
            contacts.addAll(who.open("about:blank"));
        }
        return contacts.stream().anyMatch(contact -> contact.host().equals(each.trackerHost()));
    }

    @Test
    void filtered_everyPageIsStillThere() {
        assertThat(cases).filteredOn(each -> keeps(each, PLAIN)).allMatch(each -> keeps(each, FILTERED));
    }

    /** Whether what the case marks as to be kept is in the document. */
    private boolean keeps(Case each, String site) {
        visitor.open(site + each.id());
        return visitor.page().querySelector("#keep") != null;
    }

    private static Map<String, Long> byGroup(List<Case> cases) {
        return cases.stream().collect(Collectors.groupingBy(Case::group, TreeMap::new, Collectors.counting()));
    }
}
