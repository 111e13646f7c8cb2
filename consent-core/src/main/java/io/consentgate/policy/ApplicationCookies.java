package io.consentgate.policy;

import io.consentgate.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.json.JsonMapper;

/**
 * Names that applications give their own cookies, which are therefore no vendor's: the catalogue's resource
 * {@code application-cookies.json}.
 */
record ApplicationCookies(List<String> names) {

    /** The names in this library; read anew each time. */
    static ApplicationCookies shipped() {
        var resource = Objects.requireNonNull(Catalogue.class.getResourceAsStream("application-cookies.json"));
        List<String> names = new ArrayList<>();
        JsonMapper.shared().readTree(resource).required("names").forEach(name -> names.add(name.stringValue()));
        return new ApplicationCookies(names);
    }

    /** Whether a name, which may end in {@code *}, can be that of an application's cookie. */
    boolean claim(String name) {
        return names.stream().anyMatch(known -> overlap(known, name) || overlap(name, known));
    }

    private static boolean overlap(String pattern, String name) {
        String plain = name.endsWith("*") ? name.substring(0, name.length() - 1) : name;
        return pattern.endsWith("*")
                ? plain.startsWith(pattern.substring(0, pattern.length() - 1))
                : plain.equals(pattern) && !name.endsWith("*");
    }
}
