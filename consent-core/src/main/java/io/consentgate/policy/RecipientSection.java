package io.consentgate.policy;

import io.consentgate.json.Fields;
import io.consentgate.policy.Disclosures.Recipient;
import io.consentgate.policy.Disclosures.Role;
import io.consentgate.policy.Disclosures.Surface;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads one recipient of a policy file. */
record RecipientSection(Texts texts) {
    private static final Map<String, Role> ROLES = Map.of(
            "processor", Role.PROCESSOR, "controller", Role.CONTROLLER, "joint-controller", Role.JOINT_CONTROLLER);
    private static final Map<String, Surface> SURFACES = Map.of("browser", Surface.BROWSER, "backend", Surface.BACKEND);

    Recipient recipient(Fields f) {
        return new Recipient(
                DisclosuresSection.id(f, "id"),
                f.text("name"),
                texts.of(f, "group"),
                texts.of(f, "purpose"),
                f.texts("data"),
                surfaces(f),
                f.texts("vendors"),
                f.texts("products"),
                DisclosuresSection.oneOf(f, "role", ROLES),
                f.parsed("country", Shapes::country, Shapes.COUNTRY),
                f.flag("alsoSource"),
                f.text("separateConsent"),
                texts.all(f, "terms"));
    }

    /** Where the file does not say: the browser if vendors are named, the backend if not. */
    private static Set<Surface> surfaces(Fields f) {
        Set<Surface> surfaces = EnumSet.noneOf(Surface.class);
        for (String name : f.texts("surfaces")) {
            Optional.ofNullable(SURFACES.get(name))
                    .ifPresentOrElse(
                            surfaces::add, () -> f.wrong("surfaces", "an array of browser, backend", "change it"));
        }
        if (surfaces.isEmpty()) {
            surfaces.add(f.has("vendors") ? Surface.BROWSER : Surface.BACKEND);
        }
        return surfaces;
    }
}
