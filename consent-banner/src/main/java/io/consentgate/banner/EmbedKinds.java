package io.consentgate.banner;

import io.consentgate.Kind;
import io.consentgate.catalogue.Vendor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What each vendor puts into pages for visitors to see, read once from {@code embeds.json}. Immutable, safe to share. */
final class EmbedKinds {

    private static final String CONTENT = "content";

    private final Map<String, EmbedKind> byVendor;

    private EmbedKinds(Map<String, EmbedKind> byVendor) {
        this.byVendor = Map.copyOf(byVendor);
    }

    static EmbedKinds read(String json) {
        Map<String, EmbedKind> byVendor = new HashMap<>();
        new JsonMapper()
                .readTree(json)
                .properties()
                .forEach(entry -> byVendor.put(entry.getKey(), kind(entry.getValue())));
        return new EmbedKinds(byVendor);
    }

    /**
     * What a vendor's frames show. Those of vendors that are not listed show something if they serve extra features;
     * advertisements and pixels are nothing that a visitor would miss, so for those it is empty.
     */
    Optional<EmbedKind> shownBy(Vendor vendor) {
        EmbedKind known = byVendor.get(vendor.id());
        if (known == null && vendor.kinds().contains(Kind.FUNCTIONAL)) {
            return Optional.of(named(vendor.name()));
        }
        return Optional.ofNullable(known);
    }

    /** What a vendor's scripts show; empty where neither elements are known that they fill, nor that they make their own. */
    Optional<EmbedKind> madeBy(Vendor vendor) {
        return Optional.ofNullable(byVendor.get(vendor.id()))
                .filter(kind -> kind.floats() || kind.at().isPresent());
    }

    /** Something of somebody about whom no more is known. */
    static EmbedKind named(String name) {
        return new EmbedKind(name, CONTENT, Optional.empty(), false, List.of());
    }

    private static EmbedKind kind(JsonNode entry) {
        List<EmbedKind.Pages> pages = new ArrayList<>();
        for (JsonNode family : entry.path("pages")) {
            pages.add(new EmbedKind.Pages(
                    Pattern.compile(family.get("url").stringValue()),
                    family.get("page").stringValue()));
        }
        return new EmbedKind(
                entry.get("name").stringValue(),
                entry.get("what").stringValue(),
                Optional.ofNullable(entry.get("at")).map(JsonNode::stringValue),
                entry.path("floats").asBoolean(false),
                pages);
    }
}
