package io.consentgate.catalogue;

import java.util.List;
import java.util.Optional;

/** All vendors known without a site naming them. Immutable, safe to share. */
public final class Catalogue {

    private final List<Vendor> vendors;

    Catalogue(List<Vendor> vendors) {
        this.vendors = List.copyOf(vendors);
    }

    /** The catalogue shipped in this library; read once and then shared. */
    public static Catalogue shipped() {
        return new Catalogue(List.of());
    }

    /** Every vendor, by ascending number. */
    public List<Vendor> vendors() {
        return vendors;
    }

    /** The vendor with this id; empty if there is none. */
    public Optional<Vendor> vendor(String id) {
        return vendors.stream().filter(v -> v.id().equals(id)).findFirst();
    }

    /** The known id most like this one, for messages; empty if none is near. */
    public Optional<String> nearest(String id) {
        return Optional.empty();
    }
}
