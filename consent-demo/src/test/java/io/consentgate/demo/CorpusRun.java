package io.consentgate.demo;

import static io.consentgate.demo.SiteView.addresses;

import io.consentgate.catalogue.Catalogue;
import io.consentgate.demo.standin.Contact;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Opens saved pages one after another, with and without the filter, and notes what each led to. One for each thread. */
final class CorpusRun implements AutoCloseable {

    static final String PLAIN = "https://www.corpus-plain.example/";
    static final String FILTERED = "https://www.corpus.example/";
    /** Where a yes is given: some saved pages move on by themselves before anybody can answer. */
    private static final String QUIET_PAGE = "readability-rtl-1.html";

    /** What some pages load depends on their own timers. */
    private static final int MOST_RUNS = 12;

    private static final Watchlist WATCHLIST = Watchlist.of(Catalogue.shipped().vendors());

    private final TemporaryFolder data = TemporaryFolder.create();
    private final Harness harness;
    private final Visitor undecided;
    private final Visitor agreeing;

    CorpusRun(Path corpus) throws Exception {
        harness = Harness.open(
                TestSites.folder("corpus-plain", corpus),
                TestSites.filtered(TestSites.folder("corpus", corpus), data.path()));
        undecided = harness.visitorWithProfile().hurried();
        agreeing = harness.visitor().hurried();
    }

    /**
     * What one page led to.
     *
     * @param tracked requests to vendors that need consent, unfiltered, in one run
     * @param leaked contacts with vendors that need consent, filtered, with no choice made
     * @param lost addresses of payment and library hosts that the unfiltered page asked for and the filtered one did not
     * @param missing addresses of vendors asked for without the filter and not after a yes
     * @param added addresses of vendors asked for after a yes and not without the filter
     */
    record Outcome(
            String page, int tracked, List<Contact> leaked, Set<String> lost, Set<String> missing, Set<String> added) {}

    Outcome visit(String page) {
        List<Contact> plain = open(agreeing, PLAIN + page);
        List<Contact> held = open(undecided, FILTERED + page);
        List<Contact> tracked = plain.stream().filter(WATCHLIST::needsConsent).toList();
        Set<String> lost = unasked(plain);
        lost.removeAll(unasked(held));
        Set<String> before = vendors(plain);
        Set<String> after = new TreeSet<>();
        if (!tracked.isEmpty()) {
            agreeTo(page, before, after);
        }
        return new Outcome(
                page,
                (int) tracked.stream()
                        .filter(contact -> contact.kind() == Contact.Kind.REQUEST)
                        .count(),
                held.stream().filter(WATCHLIST::needsConsent).toList(),
                lost,
                without(before, after),
                without(after, before));
    }

    private void agreeTo(String page, Set<String> before, Set<String> after) {
        agreeing.browser().clearCookies();
        agreeing.open(FILTERED + QUIET_PAGE);
        agreeing.accept();
        after.addAll(vendors(open(agreeing, FILTERED + page)));
        for (int run = 1; run < MOST_RUNS && !after.equals(before); run++) {
            before.addAll(vendors(open(agreeing, PLAIN + page)));
            after.addAll(vendors(open(agreeing, FILTERED + page)));
        }
    }

    /** What the page before does late is not taken for what this one does. */
    private static List<Contact> open(Visitor visitor, String url) {
        visitor.leave();
        return visitor.open(url);
    }

    /** Other consent tools are left out: they stay blocked after a yes, since it is asked here. */
    private static Set<String> vendors(List<Contact> contacts) {
        return addresses(contacts.stream()
                .filter(WATCHLIST::needsConsent)
                .filter(contact -> !WATCHLIST.asksForConsent(contact))
                .toList());
    }

    private static Set<String> unasked(List<Contact> contacts) {
        return addresses(contacts.stream().filter(WATCHLIST::runsUnasked).toList());
    }

    private static Set<String> without(Set<String> all, Set<String> some) {
        List<String> rest = new ArrayList<>(all);
        rest.removeAll(some);
        return new TreeSet<>(rest);
    }

    @Override
    public void close() {
        undecided.close();
        agreeing.close();
        harness.close();
        data.close();
    }
}
