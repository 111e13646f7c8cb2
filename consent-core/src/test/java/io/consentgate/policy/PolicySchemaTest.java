package io.consentgate.policy;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.consentgate.catalogue.SmallCatalogue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The published schema says what the reader does. */
class PolicySchemaTest {
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonReadFeature.ALLOW_JAVA_COMMENTS).build();
    private static final String TEXT = resource();
    private static final JsonSchema SCHEMA =
            JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(TEXT);

    @ParameterizedTest
    @ValueSource(strings = {"nordhost", "sidverket", "serverhall", "nordhost-group", "matchverk"})
    void modelPolicy_isValid(String name) throws IOException {
        JsonNode policy = JSON.readTree(Files.readString(Path.of("src/test/resources/policies", name + ".json")));
        assertThat(SCHEMA.validate(policy.toString(), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"controller\": {\"name\": \"N\"}}",
                "{\"controller\": {\"name\": \"N\", \"contact\": \"c\"}, \"vendor\": []}",
                "{\"controller\": {\"name\": \"N\", \"contact\": \"c\"}, \"vendors\": [7]}",
                "{\"controller\": {\"name\": \"N\", \"contact\": \"c\"}, \"lifetimes\": {\"grant\": \"1 year\"}}",
                "{\"controller\": {\"name\": \"N\", \"contact\": \"c\"}, \"purposes\": [{\"id\": \"A\"}]}"
            })
    void mistake_isInvalidForTheSchemaAndTheReader(String text) {
        assertThat(SCHEMA.validate(text, InputFormat.JSON)).isNotEmpty();
        assertThat(PolicyFile.parse(text, "p", SmallCatalogue.get())).isInstanceOf(PolicyFile.Result.Refused.class);
    }

    /** An unknown member at each object makes the reader list what it knows there. */
    @ParameterizedTest
    @MethodSource("objects")
    void fieldsOfEachObject_areThoseThatTheReaderKnows(ObjectAt object) {
        var result = PolicyFile.parse(object.text, "p", SmallCatalogue.get());
        assertThat(((PolicyFile.Result.Refused) result).problems())
                .filteredOn(problem -> problem.field().endsWith("zzz"))
                .singleElement()
                .satisfies(problem ->
                        assertThat(problem.allowed().split(", ")).containsExactlyInAnyOrderElementsOf(object.fields));
    }

    @Test
    void everyEnumerationOfTheSchema_isTakenByTheReader() {
        String all = "{\"controller\": {\"name\": \"N\", \"contact\": \"c\"}, \"%s\": \"%s\"}";
        for (String field : List.of("unknownThirdParties", "gpc", "erasure")) {
            for (JsonNode value : JSON.readTree(TEXT).at("/properties/" + field + "/enum")) {
                assertThat(PolicyFile.parse(String.format(all, field, value.asString()), "p", SmallCatalogue.get()))
                        .isInstanceOf(PolicyFile.Result.Read.class);
            }
        }
    }

    static Stream<ObjectAt> objects() {
        List<ObjectAt> objects = new ArrayList<>();
        collect(JSON.readTree(TEXT), "%s", objects);
        assertThat(objects).hasSize(19);
        return objects.stream();
    }

    private static void collect(JsonNode schema, String around, List<ObjectAt> objects) {
        if (schema.has("items")) {
            collect(schema.get("items"), String.format(around, "[%s]"), objects);
        }
        for (JsonNode alternative : schema.path("oneOf")) {
            collect(alternative, around, objects);
        }
        if (schema.has("properties")) {
            List<String> fields = new ArrayList<>(schema.get("properties").propertyNames());
            objects.add(new ObjectAt(String.format(around, "{\"zzz\": 1}"), fields));
            for (String field : fields) {
                collect(schema.get("properties").get(field), String.format(around, "{\"" + field + "\": %s}"), objects);
            }
        }
    }

    private record ObjectAt(String text, List<String> fields) {}

    private static String resource() {
        try (var in = PolicyFile.class.getResourceAsStream("policy.schema.json")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
