package io.consentgate.json;

import io.consentgate.json.Json.Place;
import io.consentgate.naming.Names;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The fields of one object, read one by one; what is wrong becomes a complaint, and reading goes on with what is said to
 * come back then. {@link #end()} complains of whatever was not asked for. Not thread-safe.
 */
public final class Fields {
    private static final int LONGEST_TEXT = 8 * 1024;
    private static final String TEXT = "a text without control characters, at most " + LONGEST_TEXT + " long";

    private final Json.Obj object;
    private final String path;
    private final List<Complaint> complaints;
    private final Set<String> asked = new LinkedHashSet<>();

    /** The fields of an object at a path; complaints go into the list. */
    public Fields(Json.Obj object, String path, List<Complaint> complaints) {
        this.object = object;
        this.path = path;
        this.complaints = complaints;
    }

    /** Where the object begins. */
    public Place place() {
        return object.place();
    }

    /** The path of a field, for complaints. */
    public String pathOf(String name) {
        return path.isEmpty() ? name : name.isEmpty() ? path : path + '.' + name;
    }

    /** Whether the field is there; says nothing of its value. */
    public boolean has(String name) {
        asked.add(name);
        return object.members().containsKey(name);
    }

    /** The value, whatever it is; empty if it is not there. */
    public Optional<Json> value(String name) {
        asked.add(name);
        return Optional.ofNullable(object.members().get(name)).map(Json.Member::value);
    }

    /** A text; empty if it is missing or wrong. */
    public Optional<String> text(String name) {
        return value(name).flatMap(value -> text(value, pathOf(name)));
    }

    /** A text that must be there; an empty one if it is missing or wrong. */
    public String required(String name) {
        if (!has(name)) {
            complain(object.place(), name, "missing", TEXT, "add \"" + name + "\"");
        }
        return text(name).orElse("");
    }

    /** A text that something can be made of; empty if it is missing, wrong, or nothing can be made of it. */
    public <T> Optional<T> parsed(String name, Function<String, Optional<T>> parser, String allowed) {
        return text(name).flatMap(text -> {
            Optional<T> made = parser.apply(text);
            if (made.isEmpty()) {
                wrong(name, allowed, "change it");
            }
            return made;
        });
    }

    /** An ISO 8601 date; empty if it is missing or wrong. */
    public Optional<LocalDate> date(String name) {
        return parsed(name, quietly(LocalDate::parse), "a date such as 2026-11-25");
    }

    /** An ISO 8601 period longer than nothing; empty if it is missing or wrong. */
    public Optional<Period> period(String name) {
        return parsed(
                name,
                text -> quietly(Period::parse).apply(text).filter(p -> !p.isZero() && !p.isNegative()),
                "a period such as P12M, P30D or P7Y");
    }

    /** True or false; false if it is missing or wrong. */
    public boolean flag(String name) {
        Optional<Json> value = value(name);
        if (value.isPresent() && !(value.get() instanceof Json.Bool)) {
            wrong(name, "true or false", "write it without quotes");
        }
        return value.isPresent() && value.get() instanceof Json.Bool bool && bool.value();
    }

    /** Texts; empty if the field is missing, without those that are wrong. */
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        items(name, "an array of texts").forEach((at, item) -> text(item, at).ifPresent(texts::add));
        return texts;
    }

    /** An object; empty if it is missing or wrong. */
    public Optional<Fields> object(String name) {
        return value(name).flatMap(value -> object(value, pathOf(name)));
    }

    /** Objects; empty if the field is missing, without those that are wrong. */
    public List<Fields> objects(String name) {
        List<Fields> objects = new ArrayList<>();
        items(name, "an array of objects")
                .forEach((at, item) -> object(item, at).ifPresent(objects::add));
        return objects;
    }

    /** The items of an array by path; empty if it is missing or no array. */
    public Map<String, Json> items(String name, String allowed) {
        Map<String, Json> items = new LinkedHashMap<>();
        Optional<Json> value = value(name);
        if (value.isPresent() && value.get() instanceof Json.Arr array) {
            array.items().forEach(item -> items.put(pathOf(name) + '[' + items.size() + ']', item));
        } else if (value.isPresent()) {
            wrong(name, allowed, "put it in square brackets");
        }
        return items;
    }

    /** The names of all members: for objects whose names are the file's own. */
    public Set<String> names() {
        asked.addAll(object.members().keySet());
        return object.members().keySet();
    }

    /** This object's fields where an item is an object; a complaint where it is not. */
    public Optional<Fields> object(Json value, String at) {
        if (value instanceof Json.Obj inner) {
            return Optional.of(new Fields(inner, at, complaints));
        }
        complaints.add(new Complaint(value.place(), at, value.shape(), "an object", "put it in curly braces"));
        return Optional.empty();
    }

    /** A text where an item is one; a complaint where it is not. */
    public Optional<String> text(Json value, String at) {
        if (value instanceof Json.Text text && isClean(text.value())) {
            return Optional.of(text.value());
        }
        complaints.add(new Complaint(value.place(), at, value.shape(), TEXT, "write a text in quotes"));
        return Optional.empty();
    }

    /** Complains of a field's value, which is there. */
    public void wrong(String name, String allowed, String mend) {
        Json value = value(name).orElse(object);
        complain(value.place(), name, value.shape(), allowed, mend);
    }

    /** Complains. */
    public void complain(Place place, String name, String shape, String allowed, String mend) {
        complaints.add(new Complaint(place, pathOf(name), shape, allowed, mend));
    }

    /** Complains of every field that was not asked for, and names those that were. */
    public void end() {
        end(String.join(", ", asked));
    }

    /**
     * Complains of every field that was not asked for.
     *
     * @param allowed what may stand there, where the names are too many to be told
     */
    public void end(String allowed) {
        object.members().forEach((name, member) -> {
            if (!asked.contains(name)) {
                String mend = Names.nearest(name, asked)
                        .map(known -> "did you mean \"" + known + "\"?")
                        .orElse("take it out");
                complain(member.namePlace(), isClean(name) ? name : "?", "a field that is not known", allowed, mend);
            }
        });
    }

    private static boolean isClean(String text) {
        return !text.isBlank() && text.length() <= LONGEST_TEXT && text.chars().noneMatch(Character::isISOControl);
    }

    private static <T> Function<String, Optional<T>> quietly(Function<String, T> parser) {
        return text -> {
            try {
                return Optional.of(parser.apply(text));
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        };
    }
}
