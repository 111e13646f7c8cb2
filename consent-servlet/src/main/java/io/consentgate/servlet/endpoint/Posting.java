package io.consentgate.servlet.endpoint;

import io.consentgate.Source;
import java.util.Optional;

/**
 * How a choice reached us.
 *
 * @param source from one of our forms, or by another call
 * @param language the language that the form was in; empty where it does not say
 * @param from where from
 */
record Posting(Source source, Optional<String> language, Network from) {

    /** A call that is not one of our forms. */
    static Posting api(Network from) {
        return new Posting(Source.API, Optional.empty(), from);
    }
}
