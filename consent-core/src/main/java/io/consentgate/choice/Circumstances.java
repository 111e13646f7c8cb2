package io.consentgate.choice;

import io.consentgate.Source;
import java.time.Instant;
import java.util.Set;

/**
 * What surrounds a choice. Immutable.
 *
 * @param before what the request's cookie said
 * @param signals what the browser says on its own
 * @param met ids of the vendors met on this site, which are all that a trial asks about
 * @param source where the choice comes from
 * @param now the time
 */
public record Circumstances(CookieResult before, Signals signals, Set<String> met, Source source, Instant now) {
    public Circumstances {
        met = Set.copyOf(met);
    }
}
