package io.consentgate.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The keys of the texts that a site may word in its own way, as the published schema lists them. */
final class TextKeys {
    static final String ALLOWED = "the text keys that policy.schema.json lists under \"texts\"";

    private TextKeys() {}

    /** The keys; read anew each time. */
    static List<String> shipped() {
        var schema = Objects.requireNonNull(TextKeys.class.getResourceAsStream("policy.schema.json"));
        JsonNode listed = JsonMapper.shared().readTree(schema).at("/properties/texts/propertyNames/enum");
        List<String> keys = new ArrayList<>();
        listed.forEach(key -> keys.add(key.stringValue()));
        return keys;
    }
}
