package io.consentgate.policy;

import io.consentgate.LocalText;
import io.consentgate.Purpose;
import io.consentgate.catalogue.Catalogue;
import io.consentgate.json.Fields;
import io.consentgate.policy.Policy.Controller;
import io.consentgate.policy.Policy.DeclaredVendor;
import io.consentgate.policy.Policy.UnknownThirdParties;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the top of a policy file. */
final class PolicySection {
    private static final Map<String, UnknownThirdParties> THIRD_PARTIES = Map.of(
            "allow", UnknownThirdParties.ALLOW, "page", UnknownThirdParties.PAGE, "block", UnknownThirdParties.BLOCK);
    private static final Map<String, Boolean> GPC = Map.of("explicit-grant-wins", false, "signal-always-wins", true);
    private static final Map<String, Boolean> ERASURE = Map.of("at-once", false, "on-request", true);

    private final Fields fields;
    private final Catalogue catalogue;

    PolicySection(Fields fields, Catalogue catalogue) {
        this.fields = fields;
        this.catalogue = catalogue;
    }

    /** The policy; of no use if there were complaints. */
    Policy policy() {
        fields.has("$schema");
        List<String> languages = languages();
        Texts texts = new Texts(languages.get(0));
        Controller controller = controller();
        List<Purpose> purposes = new PurposesSection(fields, texts).purposes();
        List<DeclaredVendor> vendors = new VendorsSection(fields, catalogue, purposes).vendors();
        Disclosures disclosures = new DisclosuresSection(fields, texts).disclosures();
        Optional<Fields> lifetimes = fields.object("lifetimes");
        Policy policy = new Policy(
                Policy.NO_VERSION,
                fields.text("site").orElse(controller.name()),
                controller,
                languages,
                purposes,
                vendors,
                disclosures,
                lifetimes.flatMap(f -> f.period("grant")).orElse(Period.ofMonths(12)),
                lifetimes.flatMap(f -> f.period("refusal")).orElse(Period.ofMonths(6)),
                lifetimes.flatMap(f -> f.period("records")).orElse(Period.ofMonths(24)),
                oneOf("unknownThirdParties", THIRD_PARTIES, UnknownThirdParties.PAGE),
                fields.flag("strictNavigation"),
                fields.flag("urlPassthrough"),
                oneOf("gpc", GPC, false),
                oneOf("erasure", ERASURE, false),
                bannerTexts(texts),
                numbers());
        lifetimes.ifPresent(Fields::end);
        fields.end();
        new PolicyCheck(policy, fields, catalogue).run();
        return policy.withVersion(Fingerprint.of(policy));
    }

    private List<String> languages() {
        List<String> languages = fields.texts("languages");
        if (fields.has("languages")
                && (languages.isEmpty() || !languages.stream().allMatch(Texts::isLanguage))) {
            fields.wrong("languages", "an array of " + Texts.LANGUAGES, "name at least one");
        }
        return languages.isEmpty() ? List.of("en") : languages;
    }

    private Controller controller() {
        Optional<Fields> section = fields.object("controller");
        if (section.isEmpty()) {
            if (!fields.has("controller")) {
                fields.complain(
                        fields.place(),
                        "controller",
                        "missing",
                        "an object with \"name\" and \"contact\"",
                        "say who answers for the site: GDPR (EU) 2016/679, art. 13(1)(a)");
            }
            return Controller.of("", "");
        }
        Fields controller = section.get();
        Controller read = new Controller(
                controller.required("name"),
                controller.required("contact"),
                controller.text("organisationNumber"),
                controller.text("address"),
                controller.text("dataProtectionOfficer"),
                controller.texts("alsoNamed"),
                controller.text("group"));
        controller.end();
        return read;
    }

    private Map<String, LocalText> bannerTexts(Texts texts) {
        Map<String, LocalText> byKey = new TreeMap<>();
        fields.object("texts").ifPresent(section -> {
            for (String key : TextKeys.shipped()) {
                if (section.has(key)) {
                    byKey.put(key, texts.of(section, key));
                }
            }
            section.end(TextKeys.ALLOWED);
        });
        return byKey;
    }

    private Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new TreeMap<>();
        fields.object("numbers").ifPresent(section -> {
            for (String id : section.names()) {
                OwnNumber.read(section, id).ifPresent(number -> numbers.put(id, number));
            }
        });
        return numbers;
    }

    private <T> T oneOf(String name, Map<String, T> values, T otherwise) {
        String allowed = String.join(" or ", new TreeMap<>(values).keySet());
        return fields.parsed(name, text -> Optional.ofNullable(values.get(text)), allowed)
                .orElse(otherwise);
    }
}
