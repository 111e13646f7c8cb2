package io.consentgate.banner;

import io.consentgate.catalogue.Vendor;
import io.consentgate.catalogue.VendorCookie;
import io.consentgate.catalogue.VendorCookie.Party;
import io.consentgate.policy.Register.Entry;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
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

    /** Company, country and number of cookies, in one line; first that it is a loader, if it is. */
    String summary(Entry entry) {
        Vendor vendor = entry.vendor();
        int cookies = vendor.footprint().cookies().size();
        return Stream.of(
                        Optional.of("vendor.loads")
                                .filter(key -> isLoader(vendor))
                                .map(ask.texts()::word),
                        Optional.of(company(vendor)),
                        vendor.country().map(ask.wording()::country),
                        Optional.of(cookies)
                                .filter(n -> n > 0)
                                .map(n -> ask.texts().count("cookies", n)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" \u00b7 "));
    }

    /** Where text runs from right to left, a name keeps its full stop at its own end: Unicode UAX 9, 2.2. */
    private String company(Vendor vendor) {
        return ask.texts().direction().equals("rtl") ? '\u2068' + vendor.company() + '\u2069' : vendor.company();
    }

    private static boolean isLoader(Vendor vendor) {
        return vendor.role() == Vendor.Role.LOADER;
    }

    void render(Entry entry) {
        Vendor vendor = entry.vendor();
        html.open("dl");
        purposes(entry);
        entry.why().ifPresent(why -> fact("vendor.why", why));
        fact("vendor.company", company(vendor));
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
        html.element(
                "dd",
                isLoader(entry.vendor())
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
            named(cookie.name(), lifetime(cookie));
        }
    }

    private void named(String code, String lifetime) {
        html.open("dd");
        Map<String, Consumer<Html>> slots = Map.of("name", h -> h.code(code), "value", h -> h.text(lifetime));
        ask.texts().write(html, "fact", slots);
        html.close("dd");
    }

    private String lifetime(VendorCookie cookie) {
        String lifetime = ask.wording().lifetime(cookie.lifetime());
        return cookie.party() == Party.THIRD
                ? ask.texts().word("vendor.third-domain", "lifetime", lifetime, "domain", domain(cookie))
                : lifetime;
    }

    private String domain(VendorCookie cookie) {
        return cookie.domain().orElseGet(() -> ask.texts().word("vendor.domain-unnamed"));
    }

    private void storage(Vendor.Footprint footprint) {
        if (footprint.localStorage().isEmpty() && footprint.sessionStorage().isEmpty()) {
            return;
        }
        html.element("dt", ask.texts().word("vendor.storage"));
        footprint.localStorage().forEach(key -> named(key, ask.texts().word("time.persistent")));
        footprint.sessionStorage().forEach(key -> named(key, ask.texts().word("time.tab")));
    }

    private void policy(String url) {
        html.element("dt", ask.texts().word("vendor.privacy"));
        html.open("dd")
                .open("a")
                .href(url)
                .attr("rel", "noopener noreferrer")
                .attr("dir", "ltr")
                .text(url);
        html.close("a").close("dd");
    }

    /** What safeguards data that goes to a vendor outside the EEA; that the site has not said so, where it has not. */
    private Optional<String> safeguard(Vendor vendor) {
        Optional<String> told = said(ask, vendor);
        boolean leaves =
                vendor.country().filter(country -> !ask.eea().contains(country)).isPresent();
        return told.isPresent() || !leaves ? told : ask.texts().maybe("vendor.safeguard.none");
    }

    private static Optional<String> said(Ask ask, Vendor vendor) {
        return Safeguards.of(vendor, ask.policy()).flatMap(ask::said);
    }
}
