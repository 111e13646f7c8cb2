package io.consentgate.catalogue;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns one entry of {@code components.json}, valid by its schema, into a record. Reads once; not thread-safe. */
final class ComponentReader {

    private final JsonFields json;
    private final Map<String, List<String>> vendors = new HashMap<>();
    private List<String> elements = List.of();
    private Optional<String> attribute = Optional.empty();

    ComponentReader(JsonFields json) {
        this.json = json;
    }

    Component read() {
        json.each(this::field);
        return new Component(elements, attribute, vendors);
    }

    private void field(String field) {
        switch (field) {
            case "elements" -> elements = json.texts();
            case "attribute" -> attribute = Optional.of(json.text());
            case "words" -> json.each(word -> vendors.put(word, json.texts()));
            default -> vendors.put("", json.texts());
        }
    }
}
