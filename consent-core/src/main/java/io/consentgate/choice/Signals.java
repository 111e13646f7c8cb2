package io.consentgate.choice;

/**
 * What the visitor's browser says on its own. Immutable.
 *
 * @param gpc whether it sent {@code Sec-GPC: 1}
 */
public record Signals(boolean gpc) {

    /** No signal. */
    public static final Signals NONE = new Signals(false);

    /**
     * Reads the values of all {@code Sec-GPC} headers of a request: the signal is there if one of them is exactly
     * {@code 1}. W3C Global Privacy Control, draft of 2026-04-03, section 3.2.
     */
    public static Signals of(Iterable<String> secGpc) {
        for (String value : secGpc) {
            if (value.equals("1")) {
                return new Signals(true);
            }
        }
        return NONE;
    }
}
