package io.consentgate.ledger;

import io.consentgate.ledger.LedgerEntry.ShownText;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * An entry as a visitor receives it when they ask for their records, GDPR (EU) 2016/679, art. 15. Holds every field of
 * the entry and the whole text that was shown; what is empty in the entry is left out.
 */
public final class LedgerJson {

    private LedgerJson() {}

    /**
     * The entry as a JSON object: fields in the order of {@link LedgerEntry}, purposes and vendors by id, instants as ISO
     * 8601 in UTC, the event in lower case.
     */
    public static ObjectNode of(LedgerEntry entry) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("recordId", entry.recordId());
        entry.visitorId().ifPresent(id -> json.put("visitorId", id));
        json.put("at", entry.at().toString());
        json.put("until", entry.until().toString());
        json.put("event", entry.event().name().toLowerCase(Locale.ROOT));
        answers(json.putObject("purposes"), entry.purposes());
        answers(json.putObject("vendors"), entry.vendors());
        json.put("policyVersion", entry.policyVersion());
        entry.shown().ifPresent(shown -> shown(json.putObject("shown"), shown));
        json.put("method", entry.method());
        json.put("source", entry.source().id());
        entry.conflict().ifPresent(signal -> json.put("conflict", signal));
        return json;
    }

    private static void answers(ObjectNode json, Map<String, Boolean> answers) {
        new TreeMap<>(answers).forEach(json::put);
    }

    private static void shown(ObjectNode json, ShownText shown) {
        json.put("hash", shown.hash());
        json.put("language", shown.language());
        json.put("text", shown.text());
    }
}
