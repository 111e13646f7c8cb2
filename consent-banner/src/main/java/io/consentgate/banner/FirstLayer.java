package io.consentgate.banner;

import java.util.Map;
import java.util.function.Consumer;

/**
 * The question itself: title, two or three sentences, and buttons that are the same but for their words (CNIL and EDPB
 * Cookie Banner Taskforce, January 2023: refusing is as easy as accepting).
 */
final class FirstLayer {

    private final Ask ask;
    private final Html html = new Html();

    private FirstLayer(Ask ask) {
        this.ask = ask;
    }

    static Template render(Ask ask, String css) {
        FirstLayer layer = new FirstLayer(ask);
        layer.style(css);
        layer.region();
        return layer.html.template();
    }

    private void style(String css) {
        html.open("style").attr("id", "consent-style").nonce().raw(css).close("style");
    }

    /** In a page for everybody the script shows it to whom it concerns; where none runs, it shows itself. */
    private void hidden() {
        if (ask.delivery() == Delivery.SHARED) {
            html.open("style")
                    .raw(Stylesheet.of("#consent-banner[hidden] { display: none; }"))
                    .close("style");
            html.open("noscript").open("style");
            html.raw(Stylesheet.of("#consent-banner[hidden] { display: block; }"));
            html.close("style").close("noscript");
        }
    }

    private void region() {
        hidden();
        html.open("section").attr("id", "consent-banner").flag("data-consent-banner");
        if (ask.delivery() == Delivery.SHARED) {
            html.flag("hidden");
        }
        if (ask.trial()) {
            html.flag("data-consent-trial");
        }
        html.attr("role", "region")
                .attr("aria-labelledby", "consent-title")
                .attr("lang", ask.texts().language())
                .attr("dir", ask.texts().direction())
                .flag("data-nosnippet");
        form();
        html.open("form").attr("id", "consent-more").attr("action", ask.prefix() + "/settings");
        html.hidden("return", Slot.RETURN).hidden("lang", ask.texts().language());
        html.close("form");
        Done.render(html, ask);
        html.close("section");
    }

    private void form() {
        html.open("form").attr("action", ask.prefix() + "/choice").attr("method", "post");
        html.open("h2").attr("id", "consent-title").text(ask.title()).close("h2");
        html.open("p");
        ask.texts().write(html, ask.bodyKey(), links());
        html.close("p");
        ask.notices().forEach(notice -> html.element("p", notice));
        if (ask.delivery() == Delivery.SHARED) {
            html.open("noscript")
                    .element("p", ask.texts().word("first.noscript"))
                    .close("noscript");
        }
        fields();
        html.open("div").attr("class", "consent-buttons");
        button("reject", ask.again() ? "withdraw" : "reject");
        button("accept", ask.again() ? "grant" : "accept");
        settings();
        html.close("div").close("form");
    }

    private Map<String, Consumer<Html>> links() {
        return Map.of(
                "site", h -> h.text(ask.site()),
                "purposes", h -> h.text(ask.purposeList()),
                "vendors", h -> link(h, ask.vendorCount(), "#consent-vendors"),
                "settings", h -> link(h, ask.texts().word("open"), ""));
    }

    private void link(Html h, String text, String anchor) {
        h.open("a")
                .href(ask.settingsFrom(), Slot.RETURN_IN_QUERY, anchor)
                .text(text)
                .close("a");
    }

    private void fields() {
        ask.purposes().forEach(purpose -> html.hidden("purpose", purpose.id()));
        ask.vendors().forEach(entry -> html.hidden("vendor", entry.vendor().id()));
        html.hidden("scope", "vendors");
        html.hidden("return", Slot.RETURN).hidden("lang", ask.texts().language());
    }

    private void button(String action, String value) {
        html.open("button").attr("type", "submit").attr("name", "action").attr("value", value);
        label(action);
    }

    private void settings() {
        html.open("button").attr("type", "submit").attr("form", "consent-more");
        label("settings");
    }

    private void label(String action) {
        html.attr("data-consent-action", action)
                .text(ask.texts().word("action." + action))
                .close("button");
    }
}
