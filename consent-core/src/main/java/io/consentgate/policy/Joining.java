package io.consentgate.policy;

import static java.util.Comparator.naturalOrder;

import io.consentgate.Kind;
import io.consentgate.Purpose;
import io.consentgate.catalogue.Catalogue;
import io.consentgate.catalogue.UrlRule;
import io.consentgate.catalogue.Vendor;
import io.consentgate.catalogue.VendorCookie;
import io.consentgate.numbers.Numbers;
import io.consentgate.policy.Policy.DeclaredVendor;
import io.consentgate.policy.Policy.OwnVendor;
import io.consentgate.policy.Register.Entry;
import io.consentgate.policy.Register.Standing;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One joining of a policy with a catalogue. */
final class Joining {
    private static final Set<Vendor.Role> ASKED_IN_A_TRIAL = EnumSet.of(Vendor.Role.SERVICE, Vendor.Role.LOADER);

    private final Policy policy;
    private final Catalogue catalogue;
    private final List<Entry> entries = new ArrayList<>();

    Joining(Policy policy, Catalogue catalogue) {
        this.policy = policy;
        this.catalogue = catalogue;
    }

    Register register() {
        Map<String, DeclaredVendor> declared = new LinkedHashMap<>();
        policy.vendors().forEach(vendor -> declared.put(vendor.id(), vendor));
        for (Vendor vendor : catalogue.vendors()) {
            DeclaredVendor declaration = declared.get(vendor.id());
            entries.add(declaration == null ? undeclared(vendor) : declared(vendor, declaration));
        }
        policy.vendors()
                .forEach(vendor -> vendor.own().ifPresent(own -> entries.add(declared(own(vendor, own), vendor))));
        return new Register(policy, entries, inPolicyOrder());
    }

    /** The site's purposes of a vendor that the policy declares without naming any. */
    static Set<Purpose> purposesOf(Set<Kind> kinds, List<Purpose> all) {
        Set<Purpose> purposes = new LinkedHashSet<>();
        for (Kind kind : kinds) {
            List<Purpose> ofKind = all.stream().filter(p -> p.kind() == kind).toList();
            Optional<Purpose> namesake =
                    ofKind.stream().filter(p -> p.id().equals(kind.id())).findFirst();
            namesake.ifPresentOrElse(
                    purposes::add,
                    () -> ofKind.stream().filter(p -> !p.separate()).forEach(purposes::add));
        }
        return purposes;
    }

    private List<Entry> inPolicyOrder() {
        Map<String, Entry> byId = new LinkedHashMap<>();
        entries.forEach(entry -> byId.put(entry.vendor().id(), entry));
        return policy.vendors().stream()
                .map(vendor -> found(byId.get(vendor.id()), vendor.id()))
                .toList();
    }

    private Entry undeclared(Vendor vendor) {
        boolean asked = policy.trial() && ASKED_IN_A_TRIAL.contains(vendor.role()) && vendor.needsConsent();
        Standing standing = asked ? Standing.ASKED : standing(vendor, Standing.UNDECLARED);
        Set<Purpose> purposes = asked ? purposesOf(vendor.kinds(), policy.purposes()) : Set.of();
        return new Entry(
                entries.size(), vendor, standing, purposes, false, Optional.empty(), List.of(), Optional.empty());
    }

    private Entry declared(Vendor vendor, DeclaredVendor declaration) {
        Set<Purpose> named =
                declaration.purposes().stream().map(this::purpose).collect(Collectors.toCollection(LinkedHashSet::new));
        boolean everywhere = declaration.paths().isEmpty();
        Set<Purpose> purposes = named.isEmpty() || !everywhere ? purposesOf(vendor.kinds(), policy.purposes()) : named;
        boolean consent = purposes.stream().anyMatch(Purpose::needsConsent);
        boolean asIs = named.isEmpty() && !consent;
        return new Entry(
                entries.size(),
                vendor,
                consent ? Standing.ASKED : asIs ? standing(vendor, Standing.ASKED) : Standing.ESSENTIAL,
                purposes,
                true,
                declaration.why(),
                declaration.paths(),
                declaration.effectiveFrom());
    }

    private static Standing standing(Vendor vendor, Standing whereConsentIsNeeded) {
        if (vendor.role() == Vendor.Role.SHARED_HOST) {
            return Standing.SHARED_HOST;
        }
        return vendor.needsConsent() ? whereConsentIsNeeded : Standing.ESSENTIAL;
    }

    private Vendor own(DeclaredVendor declaration, OwnVendor own) {
        String id = declaration.id();
        Set<Kind> kinds = declaration.purposes().stream()
                .map(this::purpose)
                .map(Purpose::kind)
                .collect(Collectors.toSet());
        return new Vendor(
                policy.numbers().getOrDefault(id, Numbers.own(id)),
                id,
                own.name(),
                own.company().orElse(own.name()),
                own.country(),
                Vendor.Role.SERVICE,
                kinds,
                false,
                footprint(own, kinds.stream().max(naturalOrder()).orElse(Kind.MARKETING)),
                own.privacyPolicy());
    }

    private static Vendor.Footprint footprint(OwnVendor own, Kind kind) {
        return new Vendor.Footprint(
                own.hosts().stream().map(UrlRule::wholeHost).toList(),
                List.of(),
                List.of(),
                own.cookies().stream().map(name -> ownCookie(name, kind)).toList(),
                List.of(),
                List.of(),
                List.of());
    }

    private static VendorCookie ownCookie(String name, Kind kind) {
        return new VendorCookie(name, VendorCookie.Party.FIRST, kind, "persistent", Optional.empty(), true);
    }

    private Purpose purpose(String id) {
        return found(policy.purpose(id).orElse(null), id);
    }

    private static <T> T found(@Nullable T value, String id) {
        if (value == null) {
            throw new IllegalArgumentException("the policy names \"" + id + "\", which is described nowhere");
        }
        return value;
    }
}
