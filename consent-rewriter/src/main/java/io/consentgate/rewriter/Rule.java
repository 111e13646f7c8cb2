package io.consentgate.rewriter;

/** What an attribute loads and how to read it. */
record Rule(Reading reading, Load load) {

    /** Event handlers, whatever the element. */
    static final Rule HANDLER = new Rule(Reading.HANDLER, Load.SCRIPT);

    /** Does it hold no address but code or style, which loads what it names? */
    boolean isCode() {
        return reading == Reading.HANDLER || reading == Reading.CSS || reading == Reading.CSS_VALUE;
    }
}
