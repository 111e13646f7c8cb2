package io.consentgate.demo;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A page that tries to reach a tracker past the filter, or that only looks like it.
 *
 * @param js whether the visitor has JavaScript; yes where absent
 * @param status of the answer; 200 where absent
 * @param click what the visitor clicks on
 * @param leave whether the visitor goes on to another page
 * @param navigation whether the contact is the visitor moving to the tracker's own page
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Case(
        String id,
        String html,
        @JsonProperty("tracker_host") String trackerHost,
        @Nullable String group,
        @Nullable String tier,
        @Nullable Boolean js,
        int status,
        @Nullable String contentType,
        @Nullable String encoding,
        @Nullable Map<String, String> headers,
        @Nullable String click,
        boolean leave,
        boolean navigation) {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    Case {
        headers = headers == null ? Map.of() : headers;
    }

    static List<Case> in(Path file) throws IOException {
        return List.of(JSON.readValue(Files.readString(file), Case[].class));
    }

    boolean core() {
        return "core".equals(tier);
    }

    boolean withJavaScript() {
        return js == null || js;
    }

    @Override
    public String toString() {
        return id;
    }
}
