package io.consentgate.testkit.lint;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What was measured of the first layer. Immutable. */
record Measures(Button accept, Button reject, Button settings) {

    /**
     * One of its buttons.
     *
     * @param isSeen whether it is there, in view, and what a click at its middle hits
     * @param element its name and role
     * @param width in CSS pixels
     * @param height in CSS pixels
     * @param contrast of its label
     * @param label its words
     * @param style computed properties by name
     */
    record Button(
            boolean isSeen,
            String element,
            double width,
            double height,
            double contrast,
            String label,
            Map<String, String> style) {

        Button {
            style = Map.copyOf(style);
        }

        static Button of(Map<?, ?> seen) {
            Map<String, String> style = new TreeMap<>();
            ((Map<?, ?>) value(seen, "style")).forEach((name, value) -> style.put(name.toString(), value.toString()));
            return new Button(
                    (Boolean) value(seen, "seen"),
                    value(seen, "element").toString(),
                    number(seen, "width"),
                    number(seen, "height"),
                    number(seen, "contrast"),
                    value(seen, "label").toString(),
                    style);
        }

        private static double number(Map<?, ?> seen, String name) {
            return ((Number) value(seen, name)).doubleValue();
        }

        private static Object value(Map<?, ?> seen, String name) {
            return Objects.requireNonNull(seen.get(name), name);
        }
    }
}
