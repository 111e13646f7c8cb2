package io.consentgate.ledger;

import io.consentgate.Source;
import io.consentgate.ledger.LedgerEntry.Event;
import io.consentgate.ledger.LedgerEntry.ShownText;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The one spelling of an entry in bytes, which is what a ledger hashes: the object of {@link LedgerJson} in UTF-8 without
 * white space, and without the words that were shown, which their hash stands for. Equal entries give equal bytes.
 */
public final class CanonicalEntry {
    private static final JsonMapper JSON = new JsonMapper();

    private CanonicalEntry() {}

    /** The entry in bytes. */
    public static byte[] bytes(LedgerEntry entry) {
        var json = LedgerJson.of(entry);
        if (json.get("shown") instanceof ObjectNode shown) {
            shown.remove("text");
        }
        return JSON.writeValueAsBytes(json);
    }

    /**
     * The entry that these bytes spell.
     *
     * @param texts finds the words shown by hash and language
     * @throws IllegalArgumentException if the bytes are not those of an entry
     */
    public static LedgerEntry read(byte[] bytes, BiFunction<String, String, String> texts) {
        try {
            return read(JSON.readTree(bytes), texts);
        } catch (JacksonException | DateTimeException e) {
            throw new IllegalArgumentException("not the bytes of a ledger entry", e);
        }
    }

    private static LedgerEntry read(JsonNode json, BiFunction<String, String, String> texts) {
        return new LedgerEntry(
                text(json, "recordId"),
                optional(json, "visitorId"),
                Instant.parse(text(json, "at")),
                Instant.parse(text(json, "until")),
                Event.valueOf(text(json, "event").toUpperCase(Locale.ROOT)),
                answers(json.required("purposes")),
                answers(json.required("vendors")),
                text(json, "policyVersion"),
                json.optional("shown").map(shown -> shown(shown, texts)),
                text(json, "method"),
                Source.valueOf(text(json, "source").toUpperCase(Locale.ROOT)),
                optional(json, "conflict"));
    }

    private static Map<String, Boolean> answers(JsonNode json) {
        var answers = new TreeMap<String, Boolean>();
        json.properties()
                .forEach(
                        answer -> answers.put(answer.getKey(), answer.getValue().booleanValue()));
        return answers;
    }

    private static ShownText shown(JsonNode json, BiFunction<String, String, String> texts) {
        var hash = text(json, "hash");
        var language = text(json, "language");
        return new ShownText(hash, language, texts.apply(hash, language));
    }

    private static Optional<String> optional(JsonNode json, String field) {
        return json.optional(field).map(JsonNode::stringValue);
    }

    private static String text(JsonNode json, String field) {
        return json.required(field).stringValue();
    }
}
