package io.consentgate.catalogue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Custom elements that load vendors by their name, or by a word in one of their attributes, though no URL stands in their tag.
 * Immutable.
 *
 * @param elements their names, in lower case
 * @param attribute the attribute that holds the word; empty where the name alone tells
 * @param vendors the ids of all that are loaded, by the word in lower case; by an empty one where the name alone tells
 */
public record Component(List<String> elements, Optional<String> attribute, Map<String, List<String>> vendors) {

    public Component {
        elements = List.copyOf(elements);
        vendors = Map.copyOf(vendors);
    }
}
