package io.consentgate.demo;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitUntilState;
import io.consentgate.demo.standin.Contact;
import java.util.ArrayList;
import java.util.List;

/** Opens cases in a browser, several at a time, and tells which of them reached their tracker. One for each thread. */
final class CaseRun implements AutoCloseable {

    private static final int TABS = 12;
    private static final int TRIES = 30;

    private final Harness harness;
    private final Visitor visitor;
    private final List<Page> tabs = new ArrayList<>();

    CaseRun(Harness harness, Visitor visitor) {
        this.harness = harness;
        this.visitor = visitor.hurried();
    }

    private Page tab(int number) {
        while (tabs.size() <= number) {
            tabs.add(visitor.browser().newPage());
        }
        return tabs.get(number);
    }

    /**
     * What came of some cases.
     *
     * @param reached those whose tracker was contacted
     * @param lost those whose page has no part with the id {@code keep} any more
     */
    record Outcome(List<Case> reached, List<Case> lost) {}

    /** Opens all; those that were open while a tracker was contacted are opened again one by one to tell which it was. */
    Outcome open(String site, List<Case> cases) {
        Outcome all = new Outcome(new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < cases.size(); i += TABS) {
            List<Case> some = cases.subList(i, Math.min(i + TABS, cases.size()));
            Outcome outcome = together(site, some);
            all.lost.addAll(outcome.lost);
            outcome.reached.stream()
                    .filter(suspect -> !together(site, List.of(suspect)).reached.isEmpty())
                    .forEach(all.reached::add);
        }
        return all;
    }

    /** Those of some cases whose tracker was contacted, where each has a tracker of its own. */
    List<Case> reached(String site, List<Case> cases) {
        List<Case> reached = new ArrayList<>();
        for (int i = 0; i < cases.size(); i += TABS) {
            reached.addAll(together(site, cases.subList(i, Math.min(i + TABS, cases.size()))).reached);
        }
        return reached;
    }

    private Outcome together(String site, List<Case> some) {
        List<Case> lost = new ArrayList<>();
        List<Contact> contacts = visitor.during(() -> {
            for (int i = 0; i < some.size(); i++) {
                navigate(tab(i), site + some.get(i).id());
            }
            harness.traffic().awaitQuiet(Visitor.HURRIED, Visitor.LIMIT);
            for (int i = 0; i < some.size(); i++) {
                act(tab(i), some.get(i), lost);
            }
        });
        return new Outcome(some.stream().filter(each -> reached(each, contacts)).toList(), lost);
    }

    /** Opens a case alone and waits until its tracker is contacted; false if it never is. */
    boolean reaches(String site, Case each) {
        long before = harness.log().last();
        harness.demo().disconnectAll();
        navigate(tab(0), site + each.id());
        harness.traffic().awaitQuiet(Visitor.HURRIED, Visitor.LIMIT);
        act(tab(0), each, new ArrayList<>());
        for (int i = 0; i < TRIES; i++) {
            if (reached(each, harness.log().since(before))) {
                return true;
            }
            tab(0).waitForTimeout(50);
        }
        return false;
    }

    private static void navigate(Page tab, String url) {
        tab.navigate(url, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
    }

    private static void act(Page tab, Case each, List<Case> lost) {
        tab.waitForLoadState();
        if (!Chromium.has(tab, "#keep")) {
            lost.add(each);
        }
        if (each.click() != null && Chromium.has(tab, each.click())) {
            tab.dispatchEvent(each.click(), "click");
        }
        if (each.leave()) {
            navigate(tab, "about:blank");
        }
    }

    private static boolean reached(Case each, List<Contact> contacts) {
        return contacts.stream().anyMatch(contact -> contact.host().equals(each.trackerHost()));
    }

    @Override
    public void close() {
        visitor.close();
    }
}
