package io.consentgate.policy;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The version of a policy: the first 16 hex digits of the SHA-256 of its meaning, spelled out component by component. What
 * is absent is left out, so that a later edition with more fields gives an unchanged policy the same version.
 */
final class Fingerprint {
    private static final int DIGITS = 16;

    private Fingerprint() {}

    static String of(Policy policy) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(spelled(policy.withVersion("")).getBytes(UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** A value in text that only an equal value has; empty for what is absent. */
    static String spelled(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.map(Fingerprint::spelled).orElse("");
        }
        if (value instanceof Boolean yes) {
            return yes ? "true" : "";
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, String> sorted = new TreeMap<>();
            map.forEach((key, held) -> sorted.put(spelled(key), spelled(held)));
            return sorted.isEmpty() ? "" : sorted.toString();
        }
        if (value instanceof Set<?> set) {
            return set.isEmpty()
                    ? ""
                    : set.stream().map(Fingerprint::spelled).sorted().toList().toString();
        }
        if (value instanceof Collection<?> list) {
            return list.isEmpty()
                    ? ""
                    : list.stream().map(Fingerprint::spelled).toList().toString();
        }
        return value instanceof Record held ? components(held) : quoted(value.toString());
    }

    private static String components(Record held) {
        String components = Arrays.stream(held.getClass().getRecordComponents())
                .map(component -> component(held, component))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(";"));
        return components.isEmpty() ? "" : '{' + components + '}';
    }

    private static String component(Record held, RecordComponent component) {
        try {
            String spelled = spelled(component.getAccessor().invoke(held));
            return spelled.isEmpty() ? "" : component.getName() + '=' + spelled;
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("the components of a policy are public", e);
        }
    }

    private static String quoted(String text) {
        return text.isEmpty() ? "" : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
