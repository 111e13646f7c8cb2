package io.consentgate.testkit.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Looks at what the banner does to the page around it, and at what lies behind it. */
final class Surroundings {

    private final Browser browser;
    private final List<Finding> findings = new ArrayList<>();

    Surroundings(Browser browser) {
        this.browser = browser;
    }

    List<Finding> findings() {
        find(DarkPattern.CONTENT_MOVED, browser.texts("moved"));
        if (browser.isWall()) {
            findings.add(new Finding(DarkPattern.WALL, "the page is covered, inert or cannot be scrolled"));
        } else {
            find(DarkPattern.FOCUS_OBSCURED, browser.texts("obscured"));
        }
        if (!browser.leadsBack()) {
            findings.add(new Finding(DarkPattern.NO_WAY_BACK, "no link on the page"));
        }
        find(DarkPattern.TICKED_BEFOREHAND, browser.ticked());
        return findings;
    }

    private void find(DarkPattern pattern, List<?> seen) {
        if (!seen.isEmpty()) {
            String first = seen.stream().limit(5).map(String::valueOf).collect(Collectors.joining(", "));
            findings.add(new Finding(pattern, first));
        }
    }
}
