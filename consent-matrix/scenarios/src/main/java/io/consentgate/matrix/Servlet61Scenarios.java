package io.consentgate.matrix;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The redirects that Jakarta Servlet 6.1 added, for containers that have them. */
interface Servlet61Scenarios {

    Visitor visitor();

    @ParameterizedTest(name = "{0}")
    @CsvSource({"/redirect-status, 303", "/redirect-keep, 302", "/redirect-all, 307"})
    default void newerRedirect_leadsPagesAndNotTheirParts(String road, int status) throws Exception {
        Expect.redirect(visitor(), road, status);
    }
}
