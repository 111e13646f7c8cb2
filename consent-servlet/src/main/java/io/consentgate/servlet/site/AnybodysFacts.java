package io.consentgate.servlet.site;

import io.consentgate.choice.CookieHeader;
import io.consentgate.choice.CookiePlace;
import io.consentgate.choice.Signals;
import java.util.List;
import java.util.Optional;

/**
 * What of a request holds for whoever asks for its page, whether for a window or a frame. A query is left out of the way
 * back, since caches may give one page for several.
 *
 * @param own what the request itself tells
 */
record AnybodysFacts(RequestFacts own) implements RequestFacts {

    @Override
    public CookieHeader cookies() {
        return CookieHeader.read(List.of());
    }

    @Override
    public CookiePlace place() {
        return own.place();
    }

    @Override
    public Signals signals() {
        return Signals.NONE;
    }

    @Override
    public Destination destination() {
        return Destination.DOCUMENT;
    }

    @Override
    public boolean expectsMarkup() {
        return own.expectsMarkup();
    }

    @Override
    public String origin() {
        return own.origin();
    }

    @Override
    public String host() {
        return own.host();
    }

    @Override
    public String path() {
        return own.path();
    }

    @Override
    public String rawPath() {
        return own.rawPath();
    }

    @Override
    public String returnTo() {
        return own.rawPath();
    }

    @Override
    public Optional<String> acceptLanguage() {
        return Optional.empty();
    }

    @Override
    public long turn() {
        return 0;
    }
}
