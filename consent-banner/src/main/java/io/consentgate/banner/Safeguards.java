package io.consentgate.banner;

import io.consentgate.LocalText;
import io.consentgate.catalogue.Vendor;
import io.consentgate.policy.Disclosures.Transfer;
import io.consentgate.policy.Policy;
import java.util.Optional;
import java.util.stream.Stream;

/** What a policy says of how data that leaves the EEA is safeguarded: GDPR (EU) 2016/679, art. 13(1)(f). */
final class Safeguards {

    private Safeguards() {}

    /** The safeguard of what a vendor receives, by its name or else its country; empty where the policy tells none. */
    static Optional<LocalText> of(Vendor vendor, Policy policy) {
        return policy.disclosures().transfers().stream()
                .filter(transfer -> concerns(transfer, vendor))
                .findFirst()
                .map(Transfer::safeguard);
    }

    private static boolean concerns(Transfer transfer, Vendor vendor) {
        return transfer.recipient()
                .map(name ->
                        Stream.of(vendor.id(), vendor.name(), vendor.company()).anyMatch(name::equalsIgnoreCase))
                .orElseGet(() ->
                        transfer.country().isPresent() && transfer.country().equals(vendor.country()));
    }
}
