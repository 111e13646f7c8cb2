package io.consentgate.json;

import io.consentgate.json.Json.Place;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

/**
 * Reads JSON in which comments ({@code //} and {@code /* *}{@code /}) and trailing commas are allowed: at most 1 MiB, 16
 * levels deep. Repeated names are found.
 */
public final class JsonText {
    private static final int LONGEST = 1 << 20;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(16)
                    .maxStringLength(32 * 1024)
                    .maxNameLength(128)
                    .maxNumberLength(20)
                    .maxDocumentLength(LONGEST)
                    .build())
            .build();

    private final JsonParser parser;
    private final List<Fault> faults = new ArrayList<>();

    private JsonText(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * What was read.
     *
     * @param value the value; empty if the text is no JSON
     * @param faults what is wrong with it as JSON
     */
    public record Reading(Optional<Json> value, List<Fault> faults) {
        public Reading {
            faults = List.copyOf(faults);
        }
    }

    /** Something wrong: where, and what. */
    public record Fault(Place place, String what) {}

    /** Reads a text. Never throws. */
    public static Reading read(String text) {
        if (text.length() > LONGEST) {
            return broken(Place.NOWHERE, text.length() + " characters long; at most " + LONGEST + " are read");
        }
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            return new JsonText(parser).whole();
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            Place place =
                    at == null ? Place.NOWHERE : new Place(Math.max(0, at.getLineNr()), Math.max(0, at.getColumnNr()));
            return broken(place, e.getOriginalMessage());
        }
    }

    private static Reading broken(Place place, String what) {
        return new Reading(Optional.empty(), List.of(new Fault(place, what)));
    }

    private Reading whole() {
        if (parser.nextToken() == null) {
            return broken(Place.NOWHERE, "empty");
        }
        Json value = value();
        if (parser.nextToken() != null) {
            faults.add(new Fault(here(), "followed by something after its end"));
        }
        return new Reading(Optional.of(value), faults);
    }

    private Json value() {
        Place place = here();
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(place);
            case START_ARRAY -> array(place);
            case VALUE_STRING -> new Json.Text(place, parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new Json.Num(place, parser.getString());
            case VALUE_TRUE -> new Json.Bool(place, true);
            case VALUE_FALSE -> new Json.Bool(place, false);
            default -> new Json.Null(place);
        };
    }

    private Json object(Place place) {
        Map<String, Json.Member> members = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            Place namePlace = here();
            String name = parser.currentName();
            parser.nextToken();
            Json.Member earlier = members.putIfAbsent(name, new Json.Member(namePlace, value()));
            if (earlier != null) {
                faults.add(new Fault(
                        namePlace,
                        "given twice, first in line " + earlier.namePlace().line() + ": \"" + name + '"'));
            }
        }
        return new Json.Obj(place, members);
    }

    private Json array(Place place) {
        List<Json> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value());
        }
        return new Json.Arr(place, items);
    }

    private Place here() {
        TokenStreamLocation at = parser.currentTokenLocation();
        return new Place(at.getLineNr(), at.getColumnNr());
    }
}
