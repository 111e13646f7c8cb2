package io.consentgate.catalogue;

import io.consentgate.Kind;
import io.consentgate.catalogue.Vendor.Footprint;
import io.consentgate.catalogue.Vendor.Role;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A catalogue of a few vendors, one of each sort, that tests can reason about. */
public final class SmallCatalogue {
    private SmallCatalogue() {}

    public static Catalogue get() {
        return of(
                vendor(1, "hotjar", Role.SERVICE, false, Kind.ANALYTICS),
                vendor(2, "google-analytics", Role.SERVICE, false, Kind.ANALYTICS),
                vendor(3, "meta-pixel", Role.SERVICE, false, Kind.MARKETING),
                vendor(4, "leadfeeder", Role.SERVICE, false, Kind.MARKETING, Kind.ANALYTICS),
                vendor(5, "google-tag-manager", Role.LOADER, true, Kind.ANALYTICS, Kind.MARKETING),
                vendor(6, "google-recaptcha", Role.SERVICE, false, Kind.FUNCTIONAL),
                vendor(7, "stripe", Role.SERVICE, false, Kind.ESSENTIAL),
                vendor(8, "jsdelivr", Role.SHARED_HOST, false, Kind.FUNCTIONAL),
                vendor(9, "klaro", Role.CONSENT_TOOL, false, Kind.ESSENTIAL));
    }

    public static Catalogue of(Vendor... vendors) {
        return new Catalogue(List.of(vendors), List.of());
    }

    public static Vendor vendor(int number, String id, Role role, boolean anyKind, Kind... kinds) {
        return new Vendor(
                number, id, id, id, Optional.empty(), role, Set.of(kinds), anyKind, Footprint.NONE, Optional.empty());
    }
}
