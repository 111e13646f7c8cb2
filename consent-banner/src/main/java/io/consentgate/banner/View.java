package io.consentgate.banner;

import io.consentgate.Consent;
import io.consentgate.policy.Register;
import java.util.List;
import java.util.Optional;

/**
 * One visitor's look at the banner. Immutable.
 *
 * @param consent what they allow now
 * @param asked the vendors they are asked about: the declared ones, or in a trial those met on this site
 * @param pageLanguage the {@code lang} of the page; empty where unknown
 * @param acceptLanguage the raw {@code Accept-Language} header; empty where absent
 * @param returnTo path and query of the page, to come back to after a plain form
 * @param nonce the page's CSP nonce for our script and style; empty where none is needed
 * @param gpc whether the browser sent {@code Sec-GPC: 1}
 */
public record View(
        Consent consent,
        List<Register.Entry> asked,
        Optional<String> pageLanguage,
        Optional<String> acceptLanguage,
        String returnTo,
        Optional<String> nonce,
        boolean gpc) {
    public View {
        asked = List.copyOf(asked);
    }

    /** The same visitor with nothing of this one request: what is rendered from this may be shown to others. */
    View anywhere() {
        return new View(consent, asked, pageLanguage, acceptLanguage, "/", Optional.empty(), gpc);
    }

    /** The same visitor on the way back to another page. */
    public View returningTo(String path) {
        return new View(consent, asked, pageLanguage, acceptLanguage, path, nonce, gpc);
    }
}
