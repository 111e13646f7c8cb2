package io.consentgate.matrix;

import org.junit.jupiter.api.Test;

/** Cookies beyond ASCII, for containers that do not refuse such a request themselves. */
interface RawCookieScenarios {

    Visitor visitor();

    @Test
    default void consentBesideACookieBeyondAscii_isRead() throws Exception {
        Expect.consentBeside("u=\u00c3\u00a5", visitor());
    }
}
