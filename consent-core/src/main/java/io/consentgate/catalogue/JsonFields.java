package io.consentgate.catalogue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Walks through the fields of JSON objects. Not thread-safe. */
final class JsonFields {

    private final JsonParser in;

    JsonFields(JsonParser in) {
        this.in = in;
    }

    /** Enters the outermost object. */
    void start() {
        in.nextToken();
    }

    /** Hands over the name of each field of the object that was entered; what is not read is skipped. */
    void each(Consumer<String> field) {
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String name = in.currentName();
            in.nextToken();
            field.accept(name);
            if (in.currentToken() == JsonToken.START_OBJECT || in.currentToken() == JsonToken.START_ARRAY) {
                in.skipChildren();
            }
        }
    }

    String text() {
        return in.getString();
    }

    int number() {
        return in.getIntValue();
    }

    boolean flag() {
        return in.getBooleanValue();
    }

    List<String> texts() {
        return list(this::text);
    }

    /** The elements of an array, each read by this when it has been entered. */
    <T> List<T> list(Supplier<T> element) {
        List<T> list = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            list.add(element.get());
        }
        return list;
    }

    /** The constant that a lower-case text with hyphens names. */
    <E extends Enum<E>> E constant(Class<E> type) {
        return Enum.valueOf(type, text().toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    <E extends Enum<E>> Set<E> constants(Class<E> type) {
        Set<E> constants = EnumSet.noneOf(type);
        constants.addAll(list(() -> constant(type)));
        return constants;
    }
}
