package io.consentgate.rewriter;

/** What an attribute loads and how to read it. */
record Rule(Reading reading, Load load) {

    /** Event handlers, whatever the element. */
    static final Rule HANDLER = new Rule(Reading.HANDLER, Load.SCRIPT);
}
