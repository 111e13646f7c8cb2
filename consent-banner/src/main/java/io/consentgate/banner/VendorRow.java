package io.consentgate.banner;

import io.consentgate.Purpose;
import io.consentgate.policy.Register.Entry;
import java.util.List;

/** One vendor in the settings: the visitor's tick, who it is, and its facts behind a click. */
final class VendorRow {

    private final Ask ask;
    private final Html html;
    private final VendorFacts facts;

    VendorRow(Ask ask, Html html) {
        this.ask = ask;
        this.html = html;
        this.facts = new VendorFacts(ask, html);
    }

    void render(Entry entry, boolean toggled) {
        html.open("li");
        if (toggled) {
            tick(entry);
        } else {
            html.element("span", entry.vendor().name());
        }
        html.open("details").element("summary", facts.summary(entry));
        facts.render(entry);
        html.close("details").close("li");
    }

    /** A vendor that serves this purpose too but is ticked under another. */
    void elsewhere(Entry entry, Purpose home) {
        html.open("li").element("span", entry.vendor().name()).text(" ");
        html.element(
                "small",
                ask.texts().word("vendor.also", "purpose", ask.wording().title(home)));
        html.close("li");
    }

    private void tick(Entry entry) {
        String id = entry.vendor().id();
        List<String> purposes = Offer.purposes(entry, ask.policy()).stream()
                .filter(Purpose::needsConsent)
                .map(Purpose::id)
                .toList();
        html.open("label").open("input");
        html.attr("type", "checkbox").attr("name", "vendor").attr("value", id);
        html.attr("data-consent-vendor", id).attr("data-consent-for", String.join(" ", purposes));
        if (entry.vendor().anyKind()) {
            html.flag("data-consent-any");
        }
        if (ask.view().consent().runs(entry.index())) {
            html.flag("checked");
        }
        html.text(" ").element("span", entry.vendor().name()).close("label");
    }
}
