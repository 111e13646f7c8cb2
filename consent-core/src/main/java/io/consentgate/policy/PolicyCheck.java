package io.consentgate.policy;

import io.consentgate.Purpose;
import io.consentgate.catalogue.Catalogue;
import io.consentgate.catalogue.Vendor;
import io.consentgate.json.Fields;
import io.consentgate.naming.Names;
import io.consentgate.numbers.CookieBudget;
import io.consentgate.numbers.Numbers;
import io.consentgate.policy.Policy.DeclaredVendor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What no single section of a policy file can check. */
final class PolicyCheck {
    private final Policy policy;
    private final Fields fields;
    private final Catalogue catalogue;
    private final NavigableSet<Integer> purposeNumbers = new TreeSet<>();
    private final NavigableSet<Integer> vendorNumbers = new TreeSet<>();

    PolicyCheck(Policy policy, Fields fields, Catalogue catalogue) {
        this.policy = policy;
        this.fields = fields;
        this.catalogue = catalogue;
    }

    void run() {
        purposesAreNoVendors();
        namesInDisclosures();
        numbersNameOwnThings();
        numbersDiffer();
        cookieFits();
    }

    private void purposesAreNoVendors() {
        for (Purpose purpose : policy.purposes()) {
            if (catalogue.vendor(purpose.id()).isPresent()) {
                fields.wrong(
                        "purposes",
                        "purposes whose ids are no vendor's",
                        "rename \"" + purpose.id() + "\", which is a vendor of the catalogue");
            }
        }
    }

    private void namesInDisclosures() {
        List<String> purposes = policy.purposes().stream().map(Purpose::id).toList();
        List<String> vendors = policy.vendors().stream().map(DeclaredVendor::id).toList();
        for (var recipient : policy.disclosures().recipients()) {
            recipient.separateConsent().ifPresent(id -> known("recipients", id, purposes, "a purpose"));
            recipient.vendors().forEach(id -> known("recipients", id, vendors, "a vendor"));
        }
        policy.disclosures()
                .automatedDecisions()
                .ifPresent(decisions ->
                        decisions.purposes().forEach(id -> known("automatedDecisions", id, purposes, "a purpose")));
    }

    private void known(String field, String id, List<String> known, String what) {
        if (!known.contains(id)) {
            fields.wrong(
                    field,
                    "only " + what + " of this policy where one is named",
                    Names.shape(id) + " is none"
                            + Names.nearest(id, known)
                                    .map(near -> "; did you mean \"" + near + "\"?")
                                    .orElse(""));
        }
    }

    private void numbersNameOwnThings() {
        for (String id : policy.numbers().keySet()) {
            boolean own = policy.purpose(id).isPresent()
                    || policy.vendors().stream()
                            .anyMatch(v -> v.id().equals(id) && v.own().isPresent());
            if (!own) {
                fields.wrong(
                        "numbers", "ids of this policy's own purposes and vendors", "take " + Names.shape(id) + " out");
            }
        }
    }

    private void numbersDiffer() {
        Map<Integer, String> purposes = new HashMap<>();
        for (Purpose purpose : policy.purposes()) {
            int number = policy.numbers().getOrDefault(purpose.id(), Numbers.ofPurpose(purpose.id()));
            differs(purposes.put(number, purpose.id()), purpose.id(), "purposes");
            if (purpose.needsConsent()) {
                purposeNumbers.add(number);
            }
        }
        Map<Integer, String> vendors = new HashMap<>();
        for (DeclaredVendor vendor : policy.vendors()) {
            int number = catalogue
                    .vendor(vendor.id())
                    .map(Vendor::number)
                    .orElseGet(() -> policy.numbers().getOrDefault(vendor.id(), Numbers.own(vendor.id())));
            differs(vendors.put(number, vendor.id()), vendor.id(), "vendors");
            vendorNumbers.add(number);
        }
    }

    private void differs(@Nullable String other, String id, String field) {
        if (other != null && !other.equals(id)) {
            fields.wrong(
                    field,
                    "ids whose numbers in cookies differ",
                    Names.shape(other) + " and " + Names.shape(id) + " have the same: give the newer one "
                            + OwnNumber.ALLOWED + " in \"numbers\"");
        }
    }

    private void cookieFits() {
        int bytes = CookieBudget.answerBytes(purposeNumbers, vendorNumbers);
        if (bytes > CookieBudget.ANSWER_BYTES) {
            fields.wrong(
                    "vendors",
                    "as many vendors and purposes as fit in a cookie of " + CookieBudget.LIMIT
                            + " bytes: their answers take " + bytes + " of " + CookieBudget.ANSWER_BYTES,
                    "declare fewer of your own; one takes about two bytes, one of the catalogue less than half a byte");
        }
    }
}
