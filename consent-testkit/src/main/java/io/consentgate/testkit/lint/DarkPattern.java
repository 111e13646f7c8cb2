package io.consentgate.testkit.lint;

/**
 * A way in which a banner steers, and why it is none to use. The sources are the report of the EDPB's Cookie Banner
 * Taskforce (17 January 2023), EDPB Guidelines 03/2022 on deceptive design patterns (version 2.0), GDPR (EU) 2016/679 and
 * WCAG 2.2; that a banner which has one of them gives no valid consent is our reading.
 */
public enum DarkPattern {
    /** Accepting takes one click, refusing more: no way to refuse can be seen and clicked in the first layer. Taskforce, A. */
    REFUSAL_HIDDEN("refusing takes more clicks than accepting"),
    /** One of the two is a button and the other something else. Taskforce, D. */
    UNEQUAL_ELEMENT("accept and reject are different kinds of elements"),
    /** One is larger than the other by more than two pixels. Guidelines 03/2022, hidden in plain sight. */
    UNEQUAL_SIZE("accept and reject differ in size"),
    /** One is set off by colour, border, weight or the like. Taskforce, E. */
    UNEQUAL_STYLE("accept and reject differ in style"),
    /** A label that is hard to read: less than 4.5 to 1. WCAG 2.2, 1.4.3; Taskforce, E. */
    LOW_CONTRAST("a label is hard to read"),
    /** A button that is hard to hit. WCAG 2.2, 2.5.8. */
    SMALL_TARGET("a button is hard to hit"),
    /** A label that praises one choice, shames the other or leaves open what it does. Guidelines 03/2022, emotional steering. */
    STEERING_WORDS("a label steers or does not say what it does"),
    /** A choice that is made before the visitor makes it. Taskforce, B; C-673/17. */
    TICKED_BEFOREHAND("a box is ticked beforehand"),
    /** The page cannot be used before an answer. EDPB Guidelines 05/2020, 3.1.2: no cookie wall. */
    WALL("the page cannot be used before an answer"),
    /** Focus jumps into the banner by itself. WCAG 2.2, 3.2.1. */
    FOCUS_TAKEN("the banner takes the focus"),
    /** The keyboard does not get out of the banner. WCAG 2.2, 2.1.2. */
    FOCUS_TRAPPED("the keyboard does not get out of the banner"),
    /** Something in the page cannot be seen while it has focus. WCAG 2.2, 2.4.11. */
    FOCUS_OBSCURED("the banner hides what has focus"),
    /** Refusing takes more than three presses of Tab from the top of the page. Our own bar. */
    FAR_BY_KEYBOARD("the keyboard gets to the refusal late"),
    /** The banner moves what the visitor reads. */
    CONTENT_MOVED("the banner moves the page"),
    /** Nothing on the page leads back to the choice. GDPR art. 7(3). */
    NO_WAY_BACK("nothing leads back to the choice");

    private final String says;

    DarkPattern(String says) {
        this.says = says;
    }

    /** What is wrong, in a few words. */
    public String says() {
        return says;
    }
}
