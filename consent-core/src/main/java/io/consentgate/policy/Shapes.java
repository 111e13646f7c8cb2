package io.consentgate.policy;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What hosts, paths, URLs, countries and cookie names in a policy file look like. */
final class Shapes {
    static final String HOST = "lower-case host names such as \"chat.example\", without scheme, port and path";
    static final String COOKIE_NAME =
            "cookie names that no application uses, with * at the end for any rest, at least 3 characters"
                    + " before it";
    static final String WEB_URL = "an http or https URL";
    static final String COUNTRY = "a country by its two letters of ISO 3166-1, such as \"SE\"";

    private static final Pattern HOST_FORM =
            Pattern.compile("[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?){1,10}");
    private static final Pattern COOKIE_FORM = Pattern.compile("[!#$%&'+.^_`|~0-9A-Za-z-]{3,128}\\*?");
    private static final Pattern PATH_FORM = Pattern.compile("/[^\\s?#\\\\]{0,255}");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private Shapes() {}

    static boolean isHost(String text) {
        return text.length() <= 253 && HOST_FORM.matcher(text).matches();
    }

    static boolean isCookieName(String text) {
        return COOKIE_FORM.matcher(text).matches();
    }

    static boolean isPath(String text) {
        return PATH_FORM.matcher(text).matches() && !text.startsWith("//");
    }

    static Optional<String> country(String text) {
        return COUNTRIES.contains(text) ? Optional.of(text) : Optional.empty();
    }

    static Optional<String> webUrl(String text) {
        try {
            URI uri = new URI(text);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            return web && uri.getHost() != null ? Optional.of(text) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
