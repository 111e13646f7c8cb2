package io.consentgate.match;

import java.util.List;

/**
 * Whom a custom element loads by its name, or by a word in one of its attributes. Immutable.
 *
 * @param by what says so: the element's name, and the attribute with its word where that is a plain one
 * @param vendors their indices in the register; none where nobody knows the word
 */
public record NamedVendors(String by, List<Integer> vendors) {

    public NamedVendors {
        vendors = List.copyOf(vendors);
    }
}
