package io.consentgate.banner;

import io.consentgate.LocalText;
import io.consentgate.Purpose;
import io.consentgate.catalogue.Vendor;
import io.consentgate.policy.Policy;
import io.consentgate.policy.Register;
import io.consentgate.policy.Register.Entry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The declaration as data: what the policy page tells, for programs. */
final class PolicyJson {

    private PolicyJson() {}

    static Map<String, Object> of(Register register, Languages languages, Delivery delivery) {
        Policy policy = register.policy();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("version", policy.version());
        all.put("trial", policy.trial());
        all.put("site", policy.site());
        all.put("controller", policy.controller());
        all.put("languages", policy.languages());
        all.put(
                "purposes",
                policy.purposes().stream()
                        .map(purpose -> purpose(purpose, languages))
                        .toList());
        all.put(
                "vendors",
                register.declared().stream().map(entry -> vendor(entry, policy)).toList());
        all.put(
                "ownStorage",
                OwnStorage.of(policy, delivery).stream().map(PolicyJson::own).toList());
        all.put("lifetimes", lifetimes(policy));
        all.put("rights", Rights.of(policy.disclosures()));
        all.put("disclosures", policy.disclosures());
        return all;
    }

    private static Map<String, Object> purpose(Purpose purpose, Languages languages) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", purpose.id());
        json.put("kind", purpose.kind().id());
        json.put(
                "legalBases",
                purpose.legalBases().stream().sorted().map(basis -> basis.id()).toList());
        json.put("needsConsent", purpose.needsConsent());
        json.put("title", said(purpose.title(), purpose, "title", languages));
        json.put("description", said(purpose.description(), purpose, "description", languages));
        json.put("withdrawalEffect", said(purpose.withdrawalEffect(), purpose, "effect", languages));
        return json;
    }

    /** What the site says, or where it says nothing the words for the kind in each of its languages. */
    private static Map<String, String> said(LocalText own, Purpose purpose, String part, Languages languages) {
        Map<String, String> said = new TreeMap<>(own.byLanguage());
        if (said.isEmpty()) {
            String key = "kind." + purpose.kind().id() + '.' + part;
            languages.tags().forEach(tag -> said.put(tag, languages.under(tag).word(key)));
        }
        return said;
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
