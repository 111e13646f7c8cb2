package io.consentgate.demo;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A contact that the filter alone does not prevent yet. The list is to become empty: a test that finds one gone fails as
 * well as one that finds another.
 *
 * @param page the saved page or the case
 * @param host whom it reaches
 * @param why how it gets past
 */
record KnownLeak(String page, String host, String why) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private static List<KnownLeak> all() {
        return List.of(JSON.readValue(Resources.text(KnownLeak.class, "known-leaks.json"), KnownLeak[].class));
    }

    /** Page and host of each known leak of these pages. */
    static Set<String> of(Set<String> pages) {
        return all().stream()
                .filter(leak -> pages.contains(leak.page()))
                .map(leak -> leak.page() + " " + leak.host())
                .collect(Collectors.toSet());
    }
}
