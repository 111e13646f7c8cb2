package io.consentgate.servlet;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Every setting's text and where it came from. Immutable. */
final class SettingValues {

    /** One text and its origin. */
    record Value(String text, String origin) {}

    private static final int MOST_DIGITS = 7;

    private final Map<Setting, Value> values = new EnumMap<>(Setting.class);

    /**
     * Reads every setting from its places, in the order that {@link Setting} documents.
     *
     * @param built what the builder was given
     * @param initParam the filter's init-params by name
     */
    SettingValues(Map<Setting, String> built, Function<String, @Nullable String> initParam) {
        this(built, System::getProperty, System::getenv, initParam);
    }

    SettingValues(
            Map<Setting, String> built,
            Function<String, @Nullable String> properties,
            Function<String, @Nullable String> environment,
            Function<String, @Nullable String> initParam) {
        for (Setting setting : Setting.values()) {
            values.put(setting, value(setting, built, properties, environment, initParam));
        }
    }

    private static Value value(
            Setting setting,
            Map<Setting, String> built,
            Function<String, @Nullable String> properties,
            Function<String, @Nullable String> environment,
            Function<String, @Nullable String> initParam) {
        String text = built.get(setting);
        if (text != null) {
            return new Value(text, "builder");
        }
        text = properties.apply(setting.property());
        if (text != null) {
            return new Value(text, "system property " + setting.property());
        }
        text = environment.apply(setting.variable());
        if (text != null) {
            return new Value(text, "environment variable " + setting.variable());
        }
        text = initParam.apply(setting.id());
        return text != null
                ? new Value(text, "init-param " + setting.id())
                : new Value(setting.defaultText(), "default");
    }

    String text(Setting setting) {
        return value(setting).text();
    }

    boolean isSet(Setting setting) {
        return !text(setting).isEmpty();
    }

    SettingException unusable(Setting setting, String problem) {
        return SettingException.of(setting, value(setting).origin(), problem);
    }

    private SettingException unusable(Setting setting) {
        return unusable(setting, "is \"" + text(setting) + '"');
    }

    /** The constant that the setting's text names. */
    <E extends Enum<E>> E oneOf(Setting setting, E[] constants) {
        for (E constant : constants) {
            if (constant.name().equalsIgnoreCase(text(setting).replace('-', '_'))) {
                return constant;
            }
        }
        throw unusable(setting);
    }

    boolean flag(Setting setting) {
        return switch (text(setting)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw unusable(setting);
        };
    }

    /** A number, at least 1. */
    int count(Setting setting) {
        int count = number(setting);
        if (count == 0) {
            throw unusable(setting);
        }
        return count;
    }

    /** The same, which may be 0. */
    int number(Setting setting) {
        String text = text(setting);
        boolean isNumber =
                !text.isEmpty() && text.length() <= MOST_DIGITS && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!isNumber) {
            throw unusable(setting);
        }
        return Integer.parseInt(text);
    }

    /** One line for each setting: name, value and origin; secrets masked. */
    String describe() {
        StringBuilder lines = new StringBuilder();
        values.forEach((setting, value) -> lines.append(setting.id())
                .append(" = ")
                .append(setting.secret() && !value.text().isEmpty() ? "********" : value.text())
                .append("  (")
                .append(value.origin())
                .append(")\n"));
        return lines.toString();
    }

    private Value value(Setting setting) {
        Value value = values.get(setting);
        return value == null ? new Value(setting.defaultText(), "default") : value;
    }
}
