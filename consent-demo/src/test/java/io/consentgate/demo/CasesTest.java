package io.consentgate.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * Pages that try to reach a tracker past the filter: those that lie beside the project and the rewriter's own. Three runs are
 * told apart: the filter alone, with neither our script nor a content security policy; with our script; with a policy too.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CasesTest {

    private static final String PLAIN = "https://www.cases-plain.example/";
    private static final String APART = "https://www.cases-apart.example/";
    private static final String ALONE = "https://www.cases-alone.example/";
    private static final String GUARDED = "https://www.cases.example/";
    private static final String RESTRICTED = "https://www.cases-restricted.example/";

    /** The first of the labels, as long as {@code www}, that trackers are told apart by. */
    private static final int W00 = Integer.parseInt("w00", 36);

    private List<Case> cases;
    private List<Case> apart;
    private List<Case> shared;
    private TemporaryFolder data;
    private Harness harness;
    private CaseRun visitor;
    private CaseRun withoutJavaScript;

    @BeforeAll
    void open() throws Exception {
        shared = Case.in(SharedData.at("cases/bypass.json")).stream()
                .filter(each -> !each.navigation())
                .toList();
        cases = Stream.concat(shared.stream(), Case.own().stream()).toList();
        apart = spelledOut();
        data = TemporaryFolder.create();
        harness = Harness.open(
                TestSites.cases("cases-plain", cases),
                TestSites.cases("cases-apart", apart),
                filtered("cases-alone", Around.NO_SCRIPT),
                filtered("cases", Around.NOTHING),
                filtered("cases-restricted", Around.POLICY));
        visitor = new CaseRun(harness, harness.visitorWithProfile());
        withoutJavaScript = new CaseRun(harness, harness.visitorWithProfileWithoutJavaScript());
    }

    /** Those that spell out their tracker's host, each with one of its own: those that are open together can be told apart. */
    private List<Case> spelledOut() {
        List<Case> apart = new ArrayList<>();
        for (Case each : cases) {
            if (!each.only("unseen") && each.withJavaScript() && each.spelledOut()) {
                String label = Integer.toString(W00 + apart.size(), 36);
                apart.add(each.reaching(label + each.trackerHost().substring(label.length())));
            }
        }
        return apart;
    }

    private Harness.ExtraSite filtered(String label, Around around) {
        return TestSites.filtered(
                around.of(TestSites.cases(label, cases)), data.path().resolve(label));
    }

    @AfterAll
    void close() {
        visitor.close();
        withoutJavaScript.close();
        harness.close();
        data.close();
    }

    /**
     * A case that contacts nobody by itself would prove nothing. What was not seen to beside others is opened alone, in a
     * window: a whole browser connects beforehand to whom a site's pages often call.
     */
    @Test
    void unfiltered_everyCaseReachesItsTracker() {
        Set<String> seen = visitor.reached(APART, apart).stream().map(Case::id).collect(Collectors.toSet());
        try (CaseRun alone = new CaseRun(harness, harness.visitor());
                CaseRun aloneWithoutJavaScript = new CaseRun(harness, harness.visitorWithoutJavaScript())) {
            assertThat(cases)
                    .filteredOn(each -> !each.only("unseen"))
                    .filteredOn(each -> !seen.contains(each.id()))
                    .filteredOn(each -> !(each.withJavaScript() ? alone : aloneWithoutJavaScript).reaches(PLAIN, each))
                    .isEmpty();
        }
    }

    @Test
    void filterAlone_letsNoCaseReachItsTracker() {
        List<Case> reached = reached("filter alone, JavaScript on", visitor, ALONE, cases);
        assertThat(ids(reached)).isEmpty();
    }

    @Test
    void filterAlone_letsNoCaseReachItsTracker_withoutJavaScript() {
        List<Case> reached = reached("filter alone, JavaScript off", withoutJavaScript, ALONE, shared);
        assertThat(reached).isEmpty();
    }

    @Test
    void withOurScript_noCaseReachesItsTracker() {
        assertThat(ids(reached("with our script", visitor, GUARDED, shared))).isEmpty();
    }

    @Test
    void withAPolicy_noCaseReachesItsTracker() {
        assertThat(reached("with a policy", visitor, RESTRICTED, shared)).isEmpty();
    }

    /** Opens cases, and sees to it that what is to be kept is in the document of each. */
    private List<Case> reached(String run, CaseRun who, String site, List<Case> some) {
        CaseRun.Outcome outcome = who.open(site, some);
        System.out.println("cases, " + run + ": " + byGroup(some) + "; reached a tracker: " + outcome.reached());
        assertThat(outcome.lost()).filteredOn(CasesTest::keeps).isEmpty();
        return outcome.reached();
    }

    /** Whether the page has a part to keep: where a script is not closed it belongs to the script. */
    private static boolean keeps(Case each) {
        return each.html().contains("id=keep") && !each.id().equals("mk-unclosed-script-eof");
    }

    private static List<String> ids(List<Case> some) {
        return some.stream().map(each -> each.id() + " " + each.trackerHost()).toList();
    }

    private static Map<String, Long> byGroup(List<Case> cases) {
        return cases.stream().collect(Collectors.groupingBy(Case::group, TreeMap::new, Collectors.counting()));
    }
}
