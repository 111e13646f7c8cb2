package io.consentgate.banner;

import io.consentgate.Purpose;
import io.consentgate.catalogue.Vendor;
import io.consentgate.policy.Policy;
import io.consentgate.policy.Register;
import io.consentgate.policy.Register.Entry;
import java.util.LinkedHashMap;
import java.util.Map;

/** The declaration as data: what the policy page tells, for programs. */
final class PolicyJson {

    private PolicyJson() {}

    static Map<String, Object> of(Register register) {
        Policy policy = register.policy();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("version", policy.version());
        all.put("trial", policy.trial());
        all.put("site", policy.site());
        all.put("controller", policy.controller());
        all.put("languages", policy.languages());
        all.put("purposes", policy.purposes().stream().map(PolicyJson::purpose).toList());
        all.put(
                "vendors",
                register.declared().stream().map(entry -> vendor(entry, policy)).toList());
        all.put(
                "ownStorage",
                OwnStorage.of(policy).stream().map(PolicyJson::own).toList());
        all.put("lifetimes", lifetimes(policy));
        all.put("rights", Rights.of(policy.disclosures()));
        all.put("disclosures", policy.disclosures());
        return all;
    }

    private static Map<String, Object> purpose(Purpose purpose) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", purpose.id());
        json.put("kind", purpose.kind().id());
        json.put(
                "legalBases",
                purpose.legalBases().stream().sorted().map(basis -> basis.id()).toList());
        json.put("needsConsent", purpose.needsConsent());
        json.put("title", purpose.title().byLanguage());
        json.put("description", purpose.description().byLanguage());
        json.put("withdrawalEffect", purpose.withdrawalEffect().byLanguage());
        return json;
    }

    private static Map<String, Object> vendor(Entry entry, Policy policy) {
        Vendor vendor = entry.vendor();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", vendor.id());
        json.put("name", vendor.name());
        json.put("company", vendor.company());
        json.put("country", vendor.country());
        json.put(
                "purposes",
                Offer.purposes(entry, policy).stream().map(Purpose::id).toList());
        json.put("needsConsent", entry.standing() == Register.Standing.ASKED);
        json.put("loadsOthers", vendor.role() == Vendor.Role.LOADER);
        json.put("why", entry.why());
        json.put("safeguard", Safeguards.of(vendor, policy));
        json.put("cookies", vendor.footprint().cookies());
        json.put("localStorage", vendor.footprint().localStorage());
        json.put("sessionStorage", vendor.footprint().sessionStorage());
        json.put("privacyPolicy", vendor.privacyPolicy());
        return json;
    }

    private static Map<String, Object> own(OwnStorage item) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", item.name());
        json.put("kind", item.kind());
        json.put("lifetime", item.lifetime().map(Object::toString));
        return json;
    }

    private static Map<String, Object> lifetimes(Policy policy) {
        return Map.of(
                "grant", policy.grantLifetime().toString(),
                "refusal", policy.refusalLifetime().toString(),
                "records", policy.recordRetention().toString());
    }
}
