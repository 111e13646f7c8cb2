package io.consentgate.policy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the review of a policy goes by: the resource {@code review.json}.
 *
 * @param authorities authorities that have another name now
 * @param safeguards safeguards that hold no longer
 * @param eea the countries of the European Economic Area
 */
record ReviewFacts(List<Renamed> authorities, List<Annulled> safeguards, Set<String> eea) {

    /** An authority that has another name now. */
    record Renamed(String was, String now) {}

    /** A safeguard that holds no longer, known by a part of its name. */
    record Annulled(String name, String since, String source) {}

    /** The facts in this library; read anew each time. */
    static ReviewFacts shipped() {
        var resource = Objects.requireNonNull(ReviewFacts.class.getResourceAsStream("review.json"));
        JsonNode json = JsonMapper.shared().readTree(resource);
        List<Renamed> authorities = new ArrayList<>();
        json.required("authorities")
                .forEach(item -> authorities.add(new Renamed(text(item, "was"), text(item, "now"))));
        List<Annulled> safeguards = new ArrayList<>();
        json.required("safeguards")
                .forEach(item -> safeguards.add(
                        new Annulled(text(item, "name"), text(item, "voidSince"), text(item, "source"))));
        Set<String> eea = new HashSet<>();
        json.required("eea").forEach(country -> eea.add(country.stringValue()));
        return new ReviewFacts(authorities, safeguards, Set.copyOf(eea));
    }

    private static String text(JsonNode item, String field) {
        return item.required(field).stringValue();
    }
}
