package io.consentgate.proxy;

import jakarta.servlet.Filter;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What the filter is to do. Immutable.
 *
 * @param policy what the site declares; empty for a trial
 * @param data where records and keys are kept
 * @param mode how much is done
 * @param cache who may keep a page
 * @param trustedProxies whose forwarded headers are believed
 */
record Gate(Optional<Path> policy, Path data, Mode mode, Cache cache, TrustedProxies trustedProxies) {

    /** The filter that does it. */
    Filter filter() {
        return (request, response, chain) -> chain.doFilter(request, response);
    }
}
