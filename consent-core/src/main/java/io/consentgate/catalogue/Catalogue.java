package io.consentgate.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All vendors known without a site naming them. Immutable, safe to share. */
public final class Catalogue {

    /** Read when first asked for. */
    private static final class Shipped {
        static final Catalogue CATALOGUE = CatalogueReader.shipped();
    }

    private final List<Vendor> vendors;
    private final Map<String, Vendor> byId;
    private final List<Component> components;

    Catalogue(List<Vendor> vendors, List<Component> components) {
        this.vendors = List.copyOf(vendors);
        this.components = List.copyOf(components);
        this.byId = vendors.stream().collect(Collectors.toUnmodifiableMap(Vendor::id, Function.identity()));
    }

    /** The catalogue shipped in this library; read at the first call and then shared. */
    public static Catalogue shipped() {
        return Shipped.CATALOGUE;
    }

    /** Every vendor, by ascending number. */
    public List<Vendor> vendors() {
        return vendors;
    }

    /** The vendor with this id; empty if there is none. */
    public Optional<Vendor> vendor(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The custom elements that load vendors by a word. */
    public List<Component> components() {
        return components;
    }

    /**
     * The known id most like this one, for messages: at most a third of its letters differ. Empty if none is that near.
     * Linear in the number of vendors.
     */
    public Optional<String> nearest(String id) {
        int furthest = Math.max(1, Math.min(id.length(), 64) / 3);
        return byId.keySet().stream()
                .filter(known -> Spelling.distance(known, id) <= furthest)
                .min(Comparator.<String>comparingInt(known -> Spelling.distance(known, id))
                        .thenComparing(Comparator.naturalOrder()));
    }
}
