package io.consentgate.choice;

import io.consentgate.choice.ChoiceForm.Form;
import io.consentgate.choice.ChoiceForm.Reading;
import io.consentgate.choice.ChoiceOutcome.Refused;
import io.consentgate.naming.Names;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what arrives at the choice endpoint. Everything in it may be hostile. */
final class FormReader {
    private static final int MOST_NAMES = 500;
    private static final int LONGEST_JSON = 8 * 1024;
    private static final String ACTIONS = "accept, reject, save, grant or withdraw";
    private static final String OBJECT =
            "an object with \"action\" and, as needed, \"purposes\" and \"vendors\" (arrays " + "of ids) and \"scope\"";
    private static final List<String> FIELDS = List.of("action", "purpose", "vendor", "scope", "return", "lang");
    private static final List<String> MEMBERS = List.of("action", "purposes", "vendors", "scope");

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(3)
                            .maxStringLength(256)
                            .maxNameLength(64)
                            .maxNumberLength(8)
                            .maxDocumentLength(LONGEST_JSON)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private FormReader() {}

    static Reading fields(Map<String, List<String>> fields) {
        for (String name : fields.keySet()) {
            // other fields are somebody else's, such as a token; a misspelt one would refuse what was meant to be
            // granted
            if (!FIELDS.contains(name) && Names.nearest(name, FIELDS).isPresent()) {
                return unknown(name);
            }
        }
        return form(
                fields.getOrDefault("action", List.of()),
                fields.getOrDefault("purpose", List.of()),
                fields.getOrDefault("vendor", List.of()),
                fields.getOrDefault("scope", List.of()),
                fields.getOrDefault("return", List.of()).stream().findFirst());
    }

    private static Refused unknown(String name) {
        return new Refused(Names.shape(name), "no field of this form", String.join(", ", FIELDS));
    }

    static Reading json(String text) {
        if (text.length() > LONGEST_JSON) {
            return new Refused("body", "of " + text.length() + " characters", "at most " + LONGEST_JSON);
        }
        try {
            return object(JSON.readTree(text));
        } catch (JacksonException e) {
            return new Refused("body", "no proper JSON, or repeats a member", OBJECT);
        }
    }

    private static Reading object(JsonNode json) {
        if (!json.isObject()) {
            return new Refused("body", "no JSON object", OBJECT);
        }
        for (String member : json.propertyNames()) {
            if (!MEMBERS.contains(member)) {
                return new Refused("body", "an object with a member that is not known", OBJECT);
            }
        }
        Map<String, List<String>> texts = new HashMap<>();
        for (String member : json.propertyNames()) {
            Optional<List<String>> values = texts(json.get(member), member.endsWith("s"));
            if (values.isEmpty()) {
                return new Refused(member, "of another type", member.endsWith("s") ? "an array of ids" : "a text");
            }
            texts.put(member, values.get());
        }
        return form(
                texts.getOrDefault("action", List.of()),
                texts.getOrDefault("purposes", List.of()),
                texts.getOrDefault("vendors", List.of()),
                texts.getOrDefault("scope", List.of()),
                Optional.empty());
    }

    private static Optional<List<String>> texts(JsonNode value, boolean array) {
        List<String> texts = new ArrayList<>();
        if (!array) {
            return value.isString() ? Optional.of(List.of(value.stringValue())) : Optional.empty();
        }
        if (!value.isArray()) {
            return Optional.empty();
        }
        for (JsonNode item : value) {
            if (!item.isString()) {
                return Optional.empty();
            }
            texts.add(item.stringValue());
        }
        return Optional.of(texts);
    }

    private static Reading form(
            List<String> actions,
            List<String> purposes,
            List<String> vendors,
            List<String> scopes,
            Optional<String> returnTo) {
        if (actions.size() != 1) {
            return new Refused("action", "given " + actions.size() + " times", "once, " + ACTIONS);
        }
        Optional<Act> act = Act.of(actions.get(0));
        if (act.isEmpty()) {
            return new Refused("action", Names.shape(actions.get(0)), ACTIONS);
        }
        if (purposes.size() > MOST_NAMES || vendors.size() > MOST_NAMES) {
            return new Refused(
                    purposes.size() > MOST_NAMES ? "purpose" : "vendor", "given too often", "at most " + MOST_NAMES);
        }
        boolean listed = !scopes.isEmpty();
        if (listed && !scopes.stream().allMatch("vendors"::equals)) {
            return new Refused("scope", Names.shape(scopes.get(0)), "vendors, or left out");
        }
        return new Form(new ChoiceForm(act.get(), purposes, vendors, listed, returnTo));
    }
}
