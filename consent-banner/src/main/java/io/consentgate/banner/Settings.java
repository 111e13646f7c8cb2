package io.consentgate.banner;

import io.consentgate.LegalBasis;
import io.consentgate.Purpose;
import io.consentgate.policy.Register.Entry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The preference centre: each purpose with its grounds, what taking it back means, and its vendors. The same form stands
 * in a page of its own and in the dialog.
 */
final class Settings {

    private final Ask ask;
    private final Html html = new Html();
    private final VendorRow rows;

    private Settings(Ask ask) {
        this.ask = ask;
        this.rows = new VendorRow(ask, html);
    }

    static String page(Ask ask) {
        Settings settings = new Settings(ask);
        settings.html.open("main").attr("id", "consent-settings").flag("data-consent-settings");
        settings.form(Place.PAGE);
        Done.render(settings.html, ask);
        return settings.html.close("main").done();
    }

    static String dialog(Ask ask, String styleUrl) {
        Settings settings = new Settings(ask);
        settings.html.open("link").attr("rel", "stylesheet").attr("href", styleUrl);
        settings.html
                .open("dialog")
                .attr("id", "consent-settings")
                .flag("data-consent-settings")
                .attr("aria-labelledby", "consent-settings-title")
                .attr("lang", ask.texts().language())
                .attr("dir", ask.texts().direction());
        settings.form(Place.DIALOG);
        Done.render(settings.html, ask);
        return settings.html.close("dialog").done();
    }

    private enum Place {
        PAGE,
        DIALOG
    }

    private void form(Place place) {
        html.open("form").attr("action", ask.prefix() + "/choice").attr("method", "post");
        html.open("header").open("h1").attr("id", "consent-settings-title");
        html.text(ask.texts().word("settings.title")).close("h1");
        close(place);
        html.close("header");
        introduction(place);
        ask.offer().sections().forEach(this::purpose);
        footnotes();
        buttons();
        html.close("form");
    }

    private void close(Place place) {
        if (place == Place.PAGE) {
            html.open("a")
                    .href(ask.returnTo())
                    .text(ask.texts().word("action.back"))
                    .close("a");
        } else {
            html.open("button").attr("type", "button").flag("data-consent-close");
            html.text(ask.texts().word("action.close")).close("button");
        }
    }

    private void introduction(Place place) {
        String intro = ask.again() ? "settings.chosen" : "settings.choose";
        html.element("p", ask.texts().word(intro) + ' ' + ask.spans("settings.spans"));
        for (String notice : ask.notices()) {
            html.open("p").attr("class", "consent-notice").text(notice).close("p");
        }
        boolean listed = someVendorRefusedInsideGrantedPurpose();
        if (place == Place.PAGE) {
            html.open("noscript");
            html.element("p", ask.texts().word(listed ? "settings.listed" : "settings.each"));
            html.close("noscript");
        }
        if (listed) {
            html.hidden("scope", "vendors");
        }
        html.hidden("return", ask.returnTo()).hidden("lang", ask.texts().language());
    }

    /** Then saving the form as it stands must not widen the answer, even where no script lists the vendors. */
    private boolean someVendorRefusedInsideGrantedPurpose() {
        return ask.offer().sections().stream()
                .filter(section -> section.toggled() && ask.view().consent().allowed(section.purpose()))
                .flatMap(section -> section.vendors().stream())
                .anyMatch(entry -> !ask.view().consent().runs(entry.index()));
    }

    private void purpose(Offer.Section section) {
        Purpose purpose = section.purpose();
        html.open("section").attr("class", "consent-purpose");
        if (section.equals(firstWithVendors())) {
            html.attr("id", "consent-vendors");
        }
        html.open("h2");
        if (section.toggled()) {
            toggle(purpose);
        } else {
            html.element("span", ask.wording().title(purpose)).text(" ");
            html.element("em", ask.texts().word("settings.always"));
        }
        html.close("h2");
        html.element("p", ask.wording().description(purpose));
        grounds(purpose, section.toggled());
        vendors(section);
        html.close("section");
    }

    /** Where the number of vendors in the question leads to. */
    private Offer.@Nullable Section firstWithVendors() {
        return ask.offer().sections().stream()
                .filter(section -> section.toggled() && !section.vendors().isEmpty())
                .findFirst()
                .orElse(null);
    }

    private void toggle(Purpose purpose) {
        html.open("label").element("span", ask.wording().title(purpose)).text(" ");
        html.open("input")
                .attr("type", "checkbox")
                .attr("name", "purpose")
                .attr("value", purpose.id())
                .attr("data-consent-purpose", purpose.id());
        if (ask.view().consent().allowed(purpose)) {
            html.flag("checked");
        }
        html.close("label");
    }

    private void grounds(Purpose purpose, boolean toggled) {
        Wording wording = ask.wording();
        html.open("p").attr("class", "consent-fine");
        html.text(ask.texts().word("settings.basis", "bases", wording.bases(purpose.legalBases())));
        List<LegalBasis> others = purpose.legalBases().stream()
                .filter(basis -> basis != LegalBasis.CONSENT)
                .toList();
        if (toggled && !others.isEmpty()) {
            html.text(" " + ask.texts().word("settings.mixed", "bases", wording.bases(others)));
        }
        objection(others);
        html.close("p");
        if (toggled) {
            html.open("p").attr("class", "consent-fine").text(ask.texts().word("settings.withdraw"));
            html.text(" " + wording.effect(purpose)).close("p");
        }
    }

    /** GDPR (EU) 2016/679, art. 21(4). */
    private void objection(List<LegalBasis> bases) {
        String contact = ask.policy().controller().contact();
        if (bases.contains(LegalBasis.LEGITIMATE_INTEREST) && !contact.isBlank()) {
            html.text(" " + ask.texts().word("settings.object", "contact", contact));
        }
    }

    private void vendors(Offer.Section section) {
        if (section.vendors().isEmpty() && section.elsewhere().isEmpty()) {
            return;
        }
        html.open("ul")
                .attr("class", "consent-vendors")
                .attr("aria-label", ask.texts().word("settings.vendors"));
        for (Entry entry : section.vendors()) {
            rows.render(entry, section.toggled());
        }
        section.elsewhere().forEach(rows::elsewhere);
        html.close("ul");
    }

    private void footnotes() {
        html.open("p").attr("class", "consent-fine");
        html.text(ask.texts().word("settings.third") + " " + ask.texts().word("settings.reload") + " ");
        html.open("a")
                .href(ask.prefix() + "/policy?lang=" + ask.texts().language())
                .text(ask.texts().word("settings.policy"));
        html.close("a").close("p");
    }

    private void buttons() {
        html.open("div").attr("class", "consent-buttons");
        for (String action : List.of("reject", "save")) {
            html.open("button")
                    .attr("type", "submit")
                    .attr("name", "action")
                    .attr("value", action)
                    .attr("data-consent-action", action)
                    .text(ask.texts().word("action." + action))
                    .close("button");
        }
        html.close("div");
    }
}
