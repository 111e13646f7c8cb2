package io.consentgate.choice;

/** What a visitor said of one purpose or vendor. */
public enum Answer {
    /** No. Stays no when the policy changes. */
    REFUSED,
    /** Yes. For a vendor: together with its purposes, so that it stops when one of them is refused. */
    GRANTED,
    /** Yes to a vendor without its purposes. */
    ALONE;

    /** Whether this is a yes. */
    public boolean yes() {
        return this != REFUSED;
    }
}
