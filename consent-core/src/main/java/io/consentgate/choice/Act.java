package io.consentgate.choice;

import java.util.Locale;
import java.util.Optional;

/** What a visitor did to answer. */
public enum Act {
    /** Agreed to everything that the banner asks about. */
    ACCEPT,
    /** Refused everything. */
    REJECT,
    /** Gave a whole new answer. */
    SAVE,
    /** Agreed to what is named, and changed nothing else. */
    GRANT,
    /** Took back what is named, and changed nothing else. */
    WITHDRAW;

    private final String id = name().toLowerCase(Locale.ROOT);

    /** The lower-case name used in forms and records. */
    public String id() {
        return id;
    }

    /** The act with this id; empty for any other text. */
    public static Optional<Act> of(String id) {
        for (Act act : values()) {
            if (act.id.equals(id)) {
                return Optional.of(act);
            }
        }
        return Optional.empty();
    }
}
