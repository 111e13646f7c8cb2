package io.consentgate.banner;

import java.util.Map;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes JSON that is ASCII and stays harmless inside a script element. Safe to share. */
final class Json {

    private final JsonMapper mapper =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    String write(Map<String, ?> value) {
        return mapper.writeValueAsString(value).replace("<", "\\u003c");
    }
}
