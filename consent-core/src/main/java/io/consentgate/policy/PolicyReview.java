package io.consentgate.policy;

import io.consentgate.LegalBasis;
import io.consentgate.LocalText;
import io.consentgate.Purpose;
import io.consentgate.policy.Disclosures.Recipient;
import io.consentgate.policy.Disclosures.Transfer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a policy that holds still leaves to be wished: it says something outdated, or leaves out what a visitor should be
 * told. Nothing in it stops a site; our reading of the law, not advice. Immutable.
 *
 * @param remarks in the order of the policy
 */
public record PolicyReview(List<Remark> remarks) {

    /** What can be wrong. */
    public enum Sort {
        /** Neither edition nor date: GDPR (EU) 2016/679, art. 7(1) asks what was in force when consent was given. */
        NO_DATE,
        /** A purpose names consent beside other bases; only its consent part can be toggled. */
        MIXED_BASES,
        /** A recipient without a name: art. 13(1)(e) allows categories, but names are what visitors can judge. */
        RECIPIENT_UNNAMED,
        /** A recipient outside the EEA, and no transfer that names its country: art. 13(1)(f). */
        TRANSFER_UNSAID,
        /** A safeguard that courts have annulled. */
        SAFEGUARD_VOID,
        /** No retention says how long: art. 13(2)(a). */
        NO_DURATION,
        /** No authority to complain to: art. 13(2)(d). */
        AUTHORITY_MISSING,
        /** The authority has another name now. */
        AUTHORITY_RENAMED
    }

    /**
     * One remark.
     *
     * @param sort what is wrong
     * @param subject the id or name concerned; empty where it is the policy as a whole
     * @param advice what to do
     */
    public record Remark(Sort sort, String subject, String advice) {}

    public PolicyReview {
        remarks = List.copyOf(remarks);
    }

    /** The countries of the European Economic Area, as ISO 3166-1 alpha-2; read anew each time. */
    public static Set<String> eea() {
        return ReviewFacts.shipped().eea();
    }

    /** Reviews a policy; no remarks for a trial, which declares nothing. */
    public static PolicyReview of(Policy policy) {
        return policy.trial() ? new PolicyReview(List.of()) : new Reviewer(policy, ReviewFacts.shipped()).review();
    }

    private record Reviewer(Policy policy, ReviewFacts facts, List<Remark> remarks) {
        Reviewer(Policy policy, ReviewFacts facts) {
            this(policy, facts, new ArrayList<>());
        }

        PolicyReview review() {
            dates();
            policy.purposes().forEach(this::bases);
            policy.disclosures().recipients().forEach(this::recipient);
            policy.disclosures().transfers().forEach(this::transfer);
            retention();
            authority();
            return new PolicyReview(remarks);
        }

        private void dates() {
            var document = policy.disclosures().document();
            if (document.edition().isEmpty()
                    && document.updated().isEmpty()
                    && document.effectiveFrom().isEmpty()) {
                remark(Sort.NO_DATE, "", "add \"document\" with \"updated\"");
            }
        }

        private void bases(Purpose purpose) {
            if (purpose.legalBases().contains(LegalBasis.CONSENT)
                    && purpose.legalBases().size() > 1) {
                remark(Sort.MIXED_BASES, purpose.id(), "split it into a purpose with consent and one without");
            }
        }

        private void recipient(Recipient recipient) {
            if (recipient.name().isEmpty()) {
                remark(Sort.RECIPIENT_UNNAMED, recipient.id(), "add \"name\"");
            }
            Optional<String> outside =
                    recipient.country().filter(country -> !facts.eea().contains(country));
            boolean told = policy.disclosures().transfers().stream()
                    .anyMatch(transfer ->
                            transfer.country().isPresent() && transfer.country().equals(outside));
            if (outside.isPresent() && !told) {
                remark(
                        Sort.TRANSFER_UNSAID,
                        recipient.id(),
                        "add a transfer to " + outside.get() + " and its safeguard");
            }
        }

        private void transfer(Transfer transfer) {
            for (ReviewFacts.Annulled safeguard : facts.safeguards()) {
                if (says(transfer.safeguard(), safeguard.name())) {
                    remark(
                            Sort.SAFEGUARD_VOID,
                            safeguard.name(),
                            "name another: it is void since " + safeguard.since() + ", " + safeguard.source());
                }
            }
        }

        private void retention() {
            if (policy.disclosures().retention().stream()
                    .allMatch(rule -> rule.duration().isEmpty())) {
                remark(Sort.NO_DURATION, "", "add a \"duration\" to \"retention\"");
            }
        }

        private void authority() {
            var authority = policy.disclosures().authority();
            if (authority.isEmpty()) {
                remark(Sort.AUTHORITY_MISSING, "", "add \"authority\"");
            }
            for (ReviewFacts.Renamed renamed : facts.authorities()) {
                if (authority
                        .filter(named -> named.name().equals(renamed.was()))
                        .isPresent()) {
                    remark(Sort.AUTHORITY_RENAMED, renamed.was(), "write " + renamed.now());
                }
            }
        }

        private void remark(Sort sort, String subject, String advice) {
            remarks.add(new Remark(sort, subject, advice));
        }

        private static boolean says(LocalText text, String words) {
            return text.byLanguage().values().stream().anyMatch(said -> said.contains(words));
        }
    }
}
