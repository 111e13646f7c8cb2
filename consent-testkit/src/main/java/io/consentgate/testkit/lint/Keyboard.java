package io.consentgate.testkit.lint;

import java.util.ArrayList;
import java.util.List;

/** Goes through the page by keyboard from its top. */
final class Keyboard {

    private static final int SOON = 3;
    private static final int LONGEST = 25;

    private final Browser browser;

    Keyboard(Browser browser) {
        this.browser = browser;
    }

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        if (browser.bannerHasFocus()) {
            findings.add(new Finding(DarkPattern.FOCUS_TAKEN, "focus is in it before any key is pressed"));
            return findings;
        }
        int reached = 0;
        boolean entered = false;
        boolean left = false;
        for (int press = 1; press <= LONGEST && !left; press++) {
            browser.page().keyboard().press("Tab");
            reached = reached == 0 && browser.rejectHasFocus() ? press : reached;
            boolean inside = browser.bannerHasFocus();
            left = entered && !inside;
            entered |= inside;
        }
        if (reached == 0 && browser.rejectIsSeen()) {
            findings.add(new Finding(DarkPattern.FAR_BY_KEYBOARD, "never"));
        } else if (reached > SOON) {
            findings.add(new Finding(DarkPattern.FAR_BY_KEYBOARD, "after " + reached + " presses of Tab"));
        }
        if (entered && !left && browser.reachable() > 0) {
            findings.add(new Finding(DarkPattern.FOCUS_TRAPPED, "still in it after " + LONGEST + " presses of Tab"));
        }
        return findings;
    }
}
