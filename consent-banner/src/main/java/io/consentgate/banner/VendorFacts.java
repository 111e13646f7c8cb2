package io.consentgate.banner;

import io.consentgate.catalogue.Vendor;
import io.consentgate.catalogue.VendorCookie;
import io.consentgate.catalogue.VendorCookie.Party;
import io.consentgate.policy.Disclosures.Transfer;
import io.consentgate.policy.Register.Entry;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who a vendor is, why it is here, what it keeps on the device and for how long: GDPR (EU) 2016/679, art. 13(1)(e) and
 * (f), 13(2)(a), as settings and policy page both tell it.
 */
final class VendorFacts {

    private final Ask ask;
    private final Html html;

    VendorFacts(Ask ask, Html html) {
        this.ask = ask;
        this.html = html;
    }

    /** Company, country and number of cookies, in one line. */
    String summary(Entry entry) {
        Vendor vendor = entry.vendor();
        Stream<String> who =
                Stream.concat(Stream.of(vendor.company()), vendor.country().map(ask.wording()::country).stream());
        int cookies = vendor.footprint().cookies().size();
        Stream<String> what = cookies == 0 ? Stream.of() : Stream.of(ask.texts().count("cookies", cookies));
        return String.join(" \u00b7 ", Stream.concat(who, what).toList());
    }

    void render(Entry entry) {
        Vendor vendor = entry.vendor();
        html.open("dl");
        purposes(entry);
        entry.why().ifPresent(why -> fact("vendor.why", why));
        fact("vendor.company", vendor.company());
        vendor.country()
                .ifPresent(country -> fact("vendor.country", ask.wording().country(country)));
        safeguard(vendor).ifPresent(safeguard -> fact("vendor.safeguard", safeguard));
        cookies(vendor.footprint().cookies());
        storage(vendor.footprint());
        vendor.privacyPolicy().flatMap(Html::safe).ifPresent(this::policy);
        html.close("dl");
    }

    private void purposes(Entry entry) {
        html.element("dt", ask.texts().word("vendor.serves"));
        boolean loader = entry.vendor().role() == Vendor.Role.LOADER;
        html.element(
                "dd",
                loader
                        ? ask.texts().word("vendor.loader")
                        : ask.wording().purposes(Offer.purposes(entry, ask.policy())));
    }

    private void fact(String key, String value) {
        html.element("dt", ask.texts().word(key)).element("dd", value);
    }

    private void cookies(List<VendorCookie> cookies) {
        html.element("dt", ask.texts().word("vendor.cookies"));
        if (cookies.isEmpty()) {
            html.element("dd", ask.texts().word("vendor.nothing"));
        }
        for (VendorCookie cookie : cookies) {
            html.open("dd").element("code", cookie.name()).text(": ");
            html.text(ask.wording().lifetime(cookie.lifetime()));
            if (cookie.party() == Party.THIRD) {
                html.text(", " + ask.texts().word("vendor.third-domain", "domain", domain(cookie)));
            }
            html.close("dd");
        }
    }

    private String domain(VendorCookie cookie) {
        return cookie.domain().orElseGet(() -> ask.texts().word("vendor.domain-unnamed"));
    }

    private void storage(Vendor.Footprint footprint) {
        List<String> keys = Stream.concat(footprint.localStorage().stream(), footprint.sessionStorage().stream())
                .distinct()
                .toList();
        if (!keys.isEmpty()) {
            html.element("dt", ask.texts().word("vendor.storage"));
            keys.forEach(key -> html.open("dd").element("code", key).close("dd"));
        }
    }

    private void policy(String url) {
        html.element("dt", ask.texts().word("vendor.privacy"));
        html.open("dd").open("a").href(url).attr("rel", "noopener noreferrer").text(url);
        html.close("a").close("dd");
    }

    private Optional<String> safeguard(Vendor vendor) {
        return ask.policy().disclosures().transfers().stream()
                .filter(transfer -> concerns(transfer, vendor))
                .findFirst()
                .flatMap(transfer -> ask.said(transfer.safeguard()));
    }

    private static boolean concerns(Transfer transfer, Vendor vendor) {
        return transfer.recipient()
                .map(name ->
                        Stream.of(vendor.id(), vendor.name(), vendor.company()).anyMatch(name::equalsIgnoreCase))
                .orElseGet(() ->
                        transfer.country().isPresent() && transfer.country().equals(vendor.country()));
    }
}
