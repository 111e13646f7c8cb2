package io.consentgate;

import io.consentgate.naming.Names;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What happens when the gate is asked about an id that the site does not have: a warning once for each id, with the
 * nearest known one; in strict mode an exception. Safe to share; one for each filter.
 */
public final class UnknownIds {
    private static final Logger LOG = LoggerFactory.getLogger(ConsentGate.class);
    private static final int MOST_WARNINGS = 256;

    private final boolean strict;
    private final Set<String> warned = ConcurrentHashMap.newKeySet();

    private UnknownIds(boolean strict) {
        this.strict = strict;
    }

    /** Warns once for each id. */
    public static UnknownIds lenient() {
        return new UnknownIds(false);
    }

    /** Throws {@link UnknownIdException}. */
    public static UnknownIds strict() {
        return new UnknownIds(true);
    }

    void met(String id, Consent consent) {
        if (strict) {
            throw new UnknownIdException(message(id, consent));
        }
        if (warned.size() < MOST_WARNINGS && warned.add(id)) {
            LOG.warn("{} The answer is no.", message(id, consent));
        }
    }

    private static String message(String id, Consent consent) {
        Optional<String> nearest = Names.nearest(id, consent.ids());
        return "The gate was asked about " + Names.shape(id) + ", which is no purpose, kind or vendor of this site"
                + nearest.map(known -> "; did you mean \"" + known + "\"?").orElse(".");
    }
}
