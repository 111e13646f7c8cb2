package io.consentgate.banner;

import static org.assertj.core.api.Assertions.assertThat;

import io.consentgate.Consent;
import io.consentgate.Decision;
import io.consentgate.Kind;
import io.consentgate.LegalBasis;
import io.consentgate.LocalText;
import io.consentgate.Purpose;
import io.consentgate.Source;
import io.consentgate.catalogue.Catalogue;
import io.consentgate.catalogue.Vendor;
import io.consentgate.catalogue.VendorCookie;
import io.consentgate.policy.Disclosures;
import io.consentgate.policy.Policy;
import io.consentgate.policy.Policy.UnknownThirdParties;
import io.consentgate.policy.Register;
import io.consentgate.policy.Register.Entry;
import io.consentgate.policy.Register.Standing;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Sites, vendors and visitors to render in tests. */
final class Sites {

    static final Purpose SUPPORT = new Purpose(
            "support",
            Kind.FUNCTIONAL,
            Set.of(LegalBasis.CONSENT, LegalBasis.LEGITIMATE_INTEREST),
            text("Kommunikation och support", "Communication and support"),
            text("Chatt och telefon, så att du får hjälp snabbare.", "Chat and phone, so that you get help sooner."),
            LocalText.NONE,
            false);

    private static final Pattern REFERENCE = Pattern.compile("&#(\\d+);");

    private Sites() {}

    static LocalText text(String swedish, String english) {
        return new LocalText(Map.of("sv", swedish, "en", english));
    }

    static Policy policy(String site, List<Purpose> purposes, Disclosures disclosures, Map<String, LocalText> texts) {
        return policy(site, List.of("sv", "en"), purposes, disclosures, texts);
    }

    /** Nordhost in other languages than its own. */
    static Policy speaking(
            List<String> languages, List<Purpose> purposes, Disclosures disclosures, Map<String, LocalText> texts) {
        return policy("Nordhost", languages, purposes, disclosures, texts);
    }

    /** Nordhost in this language alone, with a purpose of each kind and one in its own words. */
    static Register speaking(String language) {
        return register(speaking(
                List.of(language),
                List.of(Purpose.ESSENTIAL, Purpose.FUNCTIONAL, SUPPORT, Purpose.ANALYTICS, Purpose.MARKETING),
                Disclosures.NONE,
                Map.of()));
    }

    private static Policy policy(
            String site,
            List<String> languages,
            List<Purpose> purposes,
            Disclosures disclosures,
            Map<String, LocalText> texts) {
        return new Policy(
                "0123456789abcdef",
                site,
                Policy.Controller.of(site + " AB", "dpo@nordhost.example"),
                languages,
                purposes,
                List.of(),
                disclosures,
                Period.ofMonths(12),
                Period.ofMonths(6),
                Period.ofMonths(24),
                UnknownThirdParties.ALLOW,
                false,
                false,
                false,
                false,
                texts,
                Map.of());
    }

    static Register register(Policy policy) {
        return Register.of(policy, Catalogue.shipped());
    }

    static Register nordhost() {
        return register(policy(
                "Nordhost",
                List.of(Purpose.ESSENTIAL, SUPPORT, Purpose.ANALYTICS, Purpose.MARKETING),
                Disclosures.NONE,
                Map.of()));
    }

    static Entry vendor(int index, String id, String name, String country, Purpose purpose, VendorCookie... cookies) {
        return vendor(index, id, name, country, Set.of(purpose), "https://privacy." + id + ".example/", cookies);
    }

    static Entry vendor(
            int index,
            String id,
            String name,
            String country,
            Set<Purpose> purposes,
            String privacyPolicy,
            VendorCookie... cookies) {
        Vendor vendor = new Vendor(
                9000 + index,
                id,
                name,
                name + " Ltd",
                Optional.of(country),
                Vendor.Role.SERVICE,
                Set.copyOf(purposes.stream().map(Purpose::kind).toList()),
                false,
                new Vendor.Footprint(
                        List.of(), List.of(), List.of(), List.of(cookies), List.of(), List.of(), List.of()),
                Optional.of(privacyPolicy));
        boolean asked = purposes.stream().anyMatch(Purpose::needsConsent);
        Standing standing = asked ? Standing.ASKED : Standing.ESSENTIAL;
        return new Entry(index, vendor, standing, purposes, true, Optional.empty(), List.of(), Optional.empty());
    }

    static VendorCookie cookie(String name, String lifetime) {
        return new VendorCookie(name, VendorCookie.Party.FIRST, Kind.ANALYTICS, lifetime, Optional.empty(), true);
    }

    static VendorCookie cookieOn(String domain, String name, String lifetime) {
        return new VendorCookie(name, VendorCookie.Party.THIRD, Kind.MARKETING, lifetime, Optional.of(domain), true);
    }

    static List<Entry> tenVendors() {
        List<Entry> all = new ArrayList<>();
        all.add(vendor(
                all.size(),
                "statly",
                "Statly Analytics",
                "US",
                Purpose.ANALYTICS,
                cookie("_sa", "P2Y"),
                cookie("_sa_*", "P2Y"),
                cookie("_sid", "PT24H")));
        all.add(vendor(
                all.size(),
                "heatly",
                "Heatly",
                "MT",
                Purpose.ANALYTICS,
                cookie("_hl", "P1Y"),
                cookie("_hlSession_*", "PT30M")));
        all.add(vendor(all.size(), "replay", "Replay Studio", "US", Purpose.ANALYTICS, cookie("rp_uid", "P1Y")));
        all.add(vendor(all.size(), "leadly", "Leadly", "FI", Purpose.ANALYTICS, cookie("_lfa", "P1Y")));
        all.add(vendor(
                all.size(),
                "adly",
                "Adly Ads",
                "US",
                Purpose.MARKETING,
                cookie("_ad_au", "P90D"),
                cookieOn("adly.example", "IDE", "P13M")));
        all.add(vendor(all.size(), "facely", "Facely Pixel", "IE", Purpose.MARKETING, cookie("_fp", "P90D")));
        all.add(vendor(all.size(), "tikly", "Tikly Pixel", "SG", Purpose.MARKETING, cookie("_ttp", "P13M")));
        all.add(vendor(all.size(), "affily", "Affily", "SE", Purpose.MARKETING, cookie("TRADE", "session")));
        all.add(vendor(all.size(), "chatly", "Chatly", "PL", SUPPORT, cookie("__lc_cid", "P2Y")));
        all.add(vendor(all.size(), "payly", "Payly", "SE", Purpose.ESSENTIAL, cookie("pay", "session")));
        return all;
    }

    /** A visitor who has allowed these ids, and no others. */
    static Consent consent(Register register, List<Entry> vendors, boolean decided, String... allowed) {
        return builder(register, vendors, decided, Set.copyOf(Arrays.asList(allowed)))
                .build();
    }

    /** A visitor who has answered, refused all, and is asked about these ids for the first time. */
    static Consent withUnanswered(Register register, List<Entry> vendors, String... ids) {
        Consent.Builder consent = builder(register, vendors, true, Set.of());
        Arrays.stream(ids).forEach(consent::unanswered);
        return consent.build();
    }

    /** A visitor who has allowed some of these, and is to be asked about others, sensible or not. */
    static Consent consent(
            Register register, List<Entry> vendors, boolean decided, Set<String> allowed, Set<String> unanswered) {
        Consent.Builder consent = builder(register, vendors, decided, allowed);
        unanswered.forEach(consent::unanswered);
        return consent.build();
    }

    private static Consent.Builder builder(Register register, List<Entry> vendors, boolean decided, Set<String> yes) {
        Consent.Builder consent = new Consent.Builder(register.policy().version(), 4096);
        if (decided) {
            Instant now = Instant.parse("2026-11-25T12:00:00Z");
            consent.because(Consent.Reason.CHOICE, Source.BANNER)
                    .answered(now, now.plusSeconds(86_400L * 365), Optional.empty());
        }
        for (Purpose purpose : register.policy().purposes()) {
            consent.purpose(decision(purpose.id(), yes, !purpose.needsConsent()));
        }
        for (Entry entry : vendors) {
            boolean runs = entry.standing() == Standing.ESSENTIAL;
            consent.vendor(entry.index(), decision(entry.vendor().id(), yes, runs), true);
        }
        return consent;
    }

    static Decision granted(String id) {
        return decision(id, Set.of(id), false);
    }

    private static Decision decision(String id, Set<String> yes, boolean always) {
        Decision.Rule rule = always
                ? Decision.Rule.NO_CONSENT_NEEDED
                : yes.contains(id) ? Decision.Rule.GRANTED : Decision.Rule.UNANSWERED;
        return new Decision(always || yes.contains(id), rule, id, Optional.empty(), Optional.empty(), Source.DEFAULT);
    }

    static View view(Consent consent, List<Entry> asked, String language) {
        return new View(
                consent, asked, Optional.of(language), Optional.empty(), "/start?a=1&b=2", Optional.empty(), false);
    }

    /** Markup as text. */
    static String html(List<byte[]> pieces) {
        return pieces.stream().map(Sites::html).collect(Collectors.joining());
    }

    static String html(byte[] ascii) {
        return new String(ascii, StandardCharsets.US_ASCII);
    }

    static View firstVisit(Register register, String language) {
        return view(consent(register, tenVendors(), false), tenVendors(), language);
    }

    /** The document of a frame, as a browser reads it out of the attribute that it stands in. */
    static String framed(Embed embed) {
        String attribute = html(embed.document());
        assertThat(attribute).isASCII().doesNotContain("\"");
        return REFERENCE.matcher(attribute).replaceAll(found -> Character.toString(Integer.parseInt(found.group(1))));
    }
}
