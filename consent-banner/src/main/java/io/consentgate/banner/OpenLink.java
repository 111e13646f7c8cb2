package io.consentgate.banner;

/** The link on every page that leads back to the settings: GDPR (EU) 2016/679, art. 7(3). */
final class OpenLink {

    private OpenLink() {}

    static Template render(Ask ask, String css) {
        Html html = new Html();
        html.open("style").nonce().raw(css).close("style");
        html.open("nav")
                .attr("id", "consent-foot")
                .attr("lang", ask.texts().language())
                .attr("dir", ask.texts().direction())
                .attr("aria-label", ask.texts().word("open"));
        html.open("a")
                .attr("id", "consent-open")
                .href(ask.settingsFrom(), Slot.RETURN_IN_QUERY, "")
                .flag("data-consent-open")
                .text(ask.texts().word("open"))
                .close("a")
                .close("nav");
        return html.template();
    }
}
