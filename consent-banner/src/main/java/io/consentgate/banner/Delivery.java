package io.consentgate.banner;

import java.util.List;
import java.util.Locale;

/** How a site's pages reach browsers, as far as visitors notice. */
public enum Delivery {
    /** Each page is made for its visitor; what they agree to starts in it at once. The default. */
    OWN,
    /**
     * Each page is made for its visitor and comes with a content security policy that holds it to their consent. A
     * browser cannot loosen that afterwards, so a yes loads the page again, which the banner says.
     */
    BOUND,
    /**
     * One page is made for everybody, with everything held back and the banner hidden; the browser makes it its visitor's,
     * by what it last saw of their answer.
     */
    SHARED;

    /**
     * Whether this delivery's script has that file: those in its own folder, and those in none but where its own has one of
     * the same name.
     */
    boolean takes(String file, List<String> order) {
        String folder = name().toLowerCase(Locale.ROOT) + '/';
        return file.startsWith(folder) || (file.indexOf('/') < 0 && !order.contains(folder + file));
    }
}
