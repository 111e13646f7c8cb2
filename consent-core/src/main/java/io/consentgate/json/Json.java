package io.consentgate.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A JSON value and where it begins. Immutable. */
public sealed interface Json {

    /** Where it begins. */
    Place place();

    /** What it looks like, for messages; cut where it is long. */
    String shape();

    /**
     * A place in a text.
     *
     * @param line from 1; 0 for the text as a whole
     * @param column in characters, from 1; 0 for the text as a whole
     */
    record Place(int line, int column) {
        /** The text as a whole. */
        public static final Place NOWHERE = new Place(0, 0);
    }

    /** An object; members in the text's order. */
    record Obj(Place place, Map<String, Member> members) implements Json {
        public Obj {
            members = Collections.unmodifiableMap(new LinkedHashMap<>(members));
        }

        @Override
        public String shape() {
            return "an object";
        }
    }

    /** A member of an object, and where its name stands. */
    record Member(Place namePlace, Json value) {}

    /** An array. */
    record Arr(Place place, List<Json> items) implements Json {
        public Arr {
            items = List.copyOf(items);
        }

        @Override
        public String shape() {
            return items.isEmpty() ? "an empty array" : "an array of " + items.size();
        }
    }

    /** A text. */
    record Text(Place place, String value) implements Json {
        private static final int LONGEST_SHOWN = 64;

        @Override
        public String shape() {
            boolean showable = value.length() <= LONGEST_SHOWN && value.chars().noneMatch(Character::isISOControl);
            return showable ? '"' + value + '"' : "a text of " + value.length() + " characters";
        }
    }

    /** A number, as it was written. */
    record Num(Place place, String value) implements Json {
        @Override
        public String shape() {
            return "the number " + value;
        }
    }

    /** True or false. */
    record Bool(Place place, boolean value) implements Json {
        @Override
        public String shape() {
            return String.valueOf(value);
        }
    }

    /** The word {@code null}. */
    record Null(Place place) implements Json {
        @Override
        public String shape() {
            return "null";
        }
    }
}
