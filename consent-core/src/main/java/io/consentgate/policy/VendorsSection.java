package io.consentgate.policy;

import io.consentgate.Kind;
import io.consentgate.Purpose;
import io.consentgate.catalogue.Catalogue;
import io.consentgate.catalogue.Vendor;
import io.consentgate.json.Fields;
import io.consentgate.json.Json;
import io.consentgate.naming.Names;
import io.consentgate.policy.Policy.DeclaredVendor;
import io.consentgate.policy.Policy.OwnVendor;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the vendors of a policy file: a known one by its id alone or as an object, an own one as an object. */
final class VendorsSection {
    private final Fields policy;
    private final Catalogue catalogue;
    private final List<Purpose> purposes;
    private final Set<String> seen = new HashSet<>();
    private final ApplicationCookies applicationCookies = ApplicationCookies.shipped();

    VendorsSection(Fields policy, Catalogue catalogue, List<Purpose> purposes) {
        this.policy = policy;
        this.catalogue = catalogue;
        this.purposes = purposes;
    }

    List<DeclaredVendor> vendors() {
        List<DeclaredVendor> vendors = new ArrayList<>();
        for (Map.Entry<String, Json> item :
                policy.items("vendors", "an array of ids and objects").entrySet()) {
            (item.getValue() instanceof Json.Text ? byId(item.getValue(), item.getKey()) : object(item))
                    .ifPresent(vendors::add);
        }
        return vendors;
    }

    private Optional<DeclaredVendor> byId(Json value, String at) {
        // read as the object that it stands for, so that both are checked alike
        Json.Obj object = new Json.Obj(value.place(), Map.of("id", new Json.Member(value.place(), value)));
        return policy.object(object, at).map(this::vendor);
    }

    private Optional<DeclaredVendor> object(Map.Entry<String, Json> item) {
        return policy.object(item.getValue(), item.getKey()).map(this::vendor);
    }

    private DeclaredVendor vendor(Fields section) {
        String id = section.required("id");
        Optional<Vendor> known = catalogue.vendor(id);
        List<String> served = served(section);
        Optional<OwnVendor> own = own(section, known.isPresent());
        DeclaredVendor declared = new DeclaredVendor(
                id, served, section.text("why"), section.texts("paths"), own, section.date("effectiveFrom"));
        section.end();
        if (!id.isEmpty()) {
            checkId(section, id, known, own);
        }
        known.ifPresentOrElse(vendor -> checkKnown(section, declared, vendor), () -> checkOwn(section, declared));
        checkPaths(section, declared);
        return declared;
    }

    private List<String> served(Fields section) {
        if (section.has("purpose") && section.has("purposes")) {
            section.wrong("purpose", "either \"purpose\" or \"purposes\"", "keep one of the two");
        }
        List<String> served = section.text("purpose").map(List::of).orElseGet(() -> section.texts("purposes"));
        List<String> ids = purposes.stream().map(Purpose::id).toList();
        for (String id : served) {
            if (!ids.contains(id)) {
                section.wrong(
                        section.has("purpose") ? "purpose" : "purposes",
                        String.join(", ", ids),
                        Names.nearest(id, ids)
                                .map(near -> "did you mean \"" + near + "\"?")
                                .orElse("name a purpose of this policy"));
            }
        }
        return served;
    }

    private Optional<OwnVendor> own(Fields section, boolean known) {
        if (known) {
            return Optional.empty();
        }
        OwnVendor own = new OwnVendor(
                section.text("name").orElse(""),
                section.text("company"),
                section.parsed("country", Shapes::country, Shapes.COUNTRY),
                section.texts("hosts"),
                section.texts("cookies"),
                section.parsed("privacyPolicy", Shapes::webUrl, Shapes.WEB_URL));
        own.hosts().stream()
                .filter(host -> !Shapes.isHost(host))
                .forEach(host -> section.wrong("hosts", Shapes.HOST, Names.shape(host) + " is none"));
        own.cookies().stream()
                .filter(name -> !Shapes.isCookieName(name) || applicationCookies.claim(name))
                .forEach(name -> section.wrong("cookies", Shapes.COOKIE_NAME, "change the name"));
        return own.name().isEmpty() ? Optional.empty() : Optional.of(own);
    }

    private void checkId(Fields section, String id, Optional<Vendor> known, Optional<OwnVendor> own) {
        if (!Names.isId(id)) {
            section.wrong("id", Names.ALLOWED, "change it");
        } else if (!seen.add(id)) {
            section.wrong("id", "each vendor once", "keep one of the two");
        } else if (Kind.of(id).isPresent() || purposes.stream().anyMatch(p -> p.id().equals(id))) {
            section.wrong("id", "an id that no purpose and no kind has", "rename the purpose or the vendor");
        } else if (known.isEmpty() && own.isEmpty()) {
            section.wrong(
                    "id",
                    "the id of a vendor in the catalogue, or of your own with \"name\", \"purpose\" and \"hosts\"",
                    Names.nearest(id, catalogueIds())
                            .map(near -> "did you mean \"" + near + "\"?")
                            .orElse("describe it"));
        }
    }

    private List<String> catalogueIds() {
        return catalogue.vendors().stream().map(Vendor::id).toList();
    }

    private void checkKnown(Fields section, DeclaredVendor declared, Vendor vendor) {
        Set<Kind> kinds = declared.purposes().stream()
                .flatMap(id -> purposes.stream().filter(p -> p.id().equals(id)))
                .map(Purpose::kind)
                .collect(Collectors.toSet());
        if (!kinds.isEmpty() && !kinds.equals(vendor.kinds()) && declared.why().isEmpty()) {
            section.complain(
                    section.place(),
                    "why",
                    "missing",
                    "a reason where a vendor serves other kinds of purposes than the catalogue says ("
                            + vendor.kinds().stream().map(Kind::id).sorted().collect(Collectors.joining(", ")) + ")",
                    "add \"why\"");
        }
        boolean servesNothing =
                kinds.isEmpty() && Joining.purposesOf(vendor.kinds(), purposes).isEmpty();
        if (servesNothing && vendor.needsConsent()) {
            section.complain(
                    section.place(),
                    "purpose",
                    "missing",
                    "one of " + purposes.stream().map(Purpose::id).collect(Collectors.joining(", ")),
                    "no purpose of this policy is of the kinds that this vendor serves, so name one");
        }
    }

    private static void checkOwn(Fields section, DeclaredVendor declared) {
        if (declared.own().isPresent() && declared.purposes().isEmpty()) {
            section.complain(
                    section.place(),
                    "purpose",
                    "missing",
                    "a purpose of this policy",
                    "say what your own vendor is for");
        }
    }

    private void checkPaths(Fields section, DeclaredVendor declared) {
        if (declared.paths().isEmpty()) {
            return;
        }
        if (!declared.paths().stream().allMatch(Shapes::isPath)) {
            section.wrong("paths", "an array of paths such as \"/login\"", "begin each with a slash");
        }
        boolean exempts = !declared.purposes().isEmpty()
                && declared.own().isEmpty()
                && purposes.stream()
                        .filter(p -> declared.purposes().contains(p.id()))
                        .noneMatch(Purpose::needsConsent);
        if (!exempts) {
            section.wrong(
                    "paths",
                    "paths on which a vendor of the catalogue is exempt from consent",
                    "add an essential \"purpose\" and \"why\", or leave \"paths\" out");
        }
    }
}
