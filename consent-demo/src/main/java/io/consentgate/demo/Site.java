package io.consentgate.demo;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * One site of the demo, served twice: through the filter, and as it is. Immutable; read from {@code sites.json}.
 *
 * @param id names its folder, its policy file and its hosts
 * @param name what it calls itself
 * @param language of its pages, as a BCP 47 tag
 * @param shop whether it has a sign-in and a cart
 * @param about what kind of site it is, in one sentence
 * @param look what to look at, in one sentence
 */
record Site(String id, String name, String language, boolean shop, String about, String look) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    Site {
        Stream.of(id, name, language, about, look).forEach(Objects::requireNonNull);
    }

    /** Every site of the demo, in the order of the start page. */
    static List<Site> all() {
        return List.of(JSON.readValue(Resources.text(Site.class, "sites.json"), Site[].class));
    }

    /** The hosts of the site behind the filter. */
    Hosts filtered() {
        return Hosts.of(id);
    }

    /** The hosts of the same site without the filter. They share no parent domain, so no cookie crosses over. */
    Hosts plain() {
        return Hosts.of(id + "-plain");
    }

    /**
     * The two hosts that one site answers to.
     *
     * @param local a loopback name that every browser resolves by itself
     * @param mapped a name like any other, for a browser that maps every host to the demo
     */
    record Hosts(String local, String mapped) {
        static Hosts of(String label) {
            return new Hosts(label + ".localhost", "www." + label + ".example");
        }

        boolean include(String host) {
            return host.equals(local) || host.equals(mapped);
        }
    }
}
