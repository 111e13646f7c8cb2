package io.consentgate.match;

import io.consentgate.catalogue.Component;
import io.consentgate.policy.Register;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds whom a custom element loads by a word. Immutable, safe to share; allocates nothing for names that are not known. */
final class ComponentMatcher {

    private static final int LONGEST_WORD = 64;

    private final HostTable names;
    /** In the order of the names. */
    private final List<Known> known;

    private final Map<String, Integer> indices = new HashMap<>();

    private record Known(String element, Component component) {}

    ComponentMatcher(List<Component> components, List<Register.Entry> entries) {
        known = components.stream()
                .flatMap(component -> component.elements().stream().map(element -> new Known(element, component)))
                .toList();
        names = new HostTable(known.stream().map(Known::element).toList());
        entries.forEach(entry -> indices.put(entry.vendor().id(), entry.index()));
    }

    /** See {@link VendorMatcher#component}. */
    @Nullable
    NamedVendors vendors(byte[] b, int from, int to, Function<String, @Nullable String> attributes) {
        int found = names.find(b, from, to);
        boolean isWhole = found >= 0 && (found & 1) != 0;
        if (!isWhole) {
            return null;
        }
        Known named = known.get(found >> 1);
        String attribute = named.component().attribute().orElse(null);
        return attribute == null
                ? new NamedVendors(named.element(), indices(named.component(), ""))
                : byWord(named, attribute, attributes.apply(attribute));
    }

    private @Nullable NamedVendors byWord(Known named, String attribute, @Nullable String written) {
        String word = written == null ? "" : written.strip().toLowerCase(Locale.ROOT);
        if (word.isEmpty()) {
            return null;
        }
        String by = isPlain(word) ? named.element() + " " + attribute + "=" + word : named.element();
        return new NamedVendors(by, indices(named.component(), word));
    }

    private List<Integer> indices(Component component, String word) {
        return component.vendors().getOrDefault(word, List.of()).stream()
                .map(indices::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private static boolean isPlain(String word) {
        return word.length() <= LONGEST_WORD
                && word.chars()
                        .allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || "._-".indexOf(c) >= 0);
    }
}
