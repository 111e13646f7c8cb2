package io.consentgate.policy;

import io.consentgate.LocalText;
import io.consentgate.Purpose;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What one site declares about the data it uses. Immutable; read by {@link PolicyFile}.
 *
 * @param version a hash of its meaning: 16 lower-case hex digits that formatting, comments and order of keys leave alone;
 *     {@code none} for a trial
 * @param site the name visitors know the site by; the controller's where the file gives none
 * @param controller who answers for it
 * @param languages BCP 47 tags in order of preference; never empty
 * @param purposes what data is used for, in the file's order; the four kinds where the file gives none
 * @param vendors the third parties that browsers meet, as declared
 * @param disclosures everything else a visitor is told: recipients, retention, rights, transfers
 * @param grantLifetime how long an answer with a grant in it holds; 12 months by default
 * @param refusalLifetime how long a refusal is left in peace; 6 months by default
 * @param recordRetention how long records are kept after they stopped applying; 24 months by default
 * @param unknownThirdParties what happens to third parties that nobody knows; the page may load them by default
 * @param strictNavigation whether links and redirects to vendors are stopped too; false by default
 * @param urlPassthrough whether Google's tags may hand identifiers on in the addresses of links after a no; false by default
 * @param signalAlwaysWins whether GPC overrides an explicit later grant; false by default
 * @param erasureOnRequest whether erasure is queued for the controller instead of done at once; false by default
 * @param texts the site's own wording of banner texts, by text key
 * @param numbers numbers in consent cookies for own purposes and vendors, by id, where the derived ones would clash
 */
public record Policy(
        String version,
        String site,
        Controller controller,
        List<String> languages,
        List<Purpose> purposes,
        List<DeclaredVendor> vendors,
        Disclosures disclosures,
        Period grantLifetime,
        Period refusalLifetime,
        Period recordRetention,
        UnknownThirdParties unknownThirdParties,
        boolean strictNavigation,
        boolean urlPassthrough,
        boolean signalAlwaysWins,
        boolean erasureOnRequest,
        Map<String, LocalText> texts,
        Map<String, Integer> numbers) {

    /** The version of a policy that is none: a trial, under which no consent is valid. */
    public static final String NO_VERSION = "none";

    static final List<Purpose> DEFAULT_PURPOSES =
            List.of(Purpose.ESSENTIAL, Purpose.FUNCTIONAL, Purpose.ANALYTICS, Purpose.MARKETING);

    /** What happens to third parties that are neither in the catalogue nor in the policy. */
    public enum UnknownThirdParties {
        /** They load and are reported. */
        ALLOW,
        /** What the page loads by itself loads and is reported; what a tag manager brings in is blocked. */
        PAGE,
        /** They are blocked and reported. */
        BLOCK
    }

    public Policy {
        languages = List.copyOf(languages);
        purposes = List.copyOf(purposes);
        vendors = List.copyOf(vendors);
        texts = Map.copyOf(texts);
        numbers = Map.copyOf(numbers);
    }

    /**
     * The policy of a site that has written none: the four kinds as purposes, no vendors, English and Swedish. Under it everything
     * that needs consent is blocked, and no consent is valid.
     *
     * @param site the name or host that visitors know the site by
     */
    public static Policy trial(String site) {
        return new Policy(
                NO_VERSION,
                site,
                Controller.of(site, ""),
                List.of("en", "sv"),
                DEFAULT_PURPOSES,
                List.of(),
                Disclosures.NONE,
                Period.ofMonths(12),
                Period.ofMonths(6),
                Period.ofMonths(24),
                UnknownThirdParties.PAGE,
                false,
                false,
                false,
                false,
                Map.of(),
                Map.of());
    }

    /** The same under another version. */
    Policy withVersion(String other) {
        return new Policy(
                other,
                site,
                controller,
                languages,
                purposes,
                vendors,
                disclosures,
                grantLifetime,
                refusalLifetime,
                recordRetention,
                unknownThirdParties,
                strictNavigation,
                urlPassthrough,
                signalAlwaysWins,
                erasureOnRequest,
                texts,
                numbers);
    }

    /** Whether this stands in for a policy that the site has not written yet. */
    public boolean trial() {
        return version.equals(NO_VERSION);
    }

    /** The purpose with this id; empty if the site declares none. */
    public Optional<Purpose> purpose(String id) {
        return purposes.stream().filter(p -> p.id().equals(id)).findFirst();
    }

    /**
     * Who decides why and how data is used: GDPR (EU) 2016/679, art. 4(7) and 13(1)(a).
     *
     * @param name the controller's name
     * @param contact an e-mail address, URL or telephone number
     * @param organisationNumber national registration number; may be empty
     * @param address postal address; may be empty
     * @param dataProtectionOfficer contact of the officer; may be empty
     * @param alsoNamed other names that visitors know it by
     * @param group the group of companies it belongs to; may be empty
     */
    public record Controller(
            String name,
            String contact,
            Optional<String> organisationNumber,
            Optional<String> address,
            Optional<String> dataProtectionOfficer,
            List<String> alsoNamed,
            Optional<String> group) {
        public Controller {
            alsoNamed = List.copyOf(alsoNamed);
        }

        /** A controller of whom only name and contact are told. */
        public static Controller of(String name, String contact) {
            return new Controller(
                    name, contact, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), Optional.empty());
        }
    }

    /**
     * A vendor as the site names it.
     *
     * @param id of the catalogue, or the site's own
     * @param purposes ids of the site's purposes it serves; empty means, for each of its catalogue kinds, the purpose
     *     named like the kind, or else those of that kind that are not asked for separately
     * @param why the reason for departing from the catalogue; required there
     * @param paths request paths to which an exemption from consent is limited; empty means everywhere
     * @param own the facts of a vendor that the catalogue does not hold
     * @param effectiveFrom the day before which it stays blocked
     */
    public record DeclaredVendor(
            String id,
            List<String> purposes,
            Optional<String> why,
            List<String> paths,
            Optional<OwnVendor> own,
            Optional<LocalDate> effectiveFrom) {
        public DeclaredVendor {
            purposes = List.copyOf(purposes);
            paths = List.copyOf(paths);
        }
    }

    /**
     * A vendor described by the site itself.
     *
     * @param name what visitors know it by
     * @param company the legal person; the name where absent
     * @param country ISO 3166-1 alpha-2; may be empty
     * @param hosts its hosts, each with all below it
     * @param cookies first-party cookie names, {@code *} at the end for any rest
     * @param privacyPolicy an http or https URL; may be empty
     */
    public record OwnVendor(
            String name,
            Optional<String> company,
            Optional<String> country,
            List<String> hosts,
            List<String> cookies,
            Optional<String> privacyPolicy) {
        public OwnVendor {
            hosts = List.copyOf(hosts);
            cookies = List.copyOf(cookies);
        }
    }
}
