package io.consentgate.banner;

/** The confirmation that our script shows after an answer; inert until then. */
final class Done {

    private Done() {}

    static void render(Html html, Ask ask) {
        html.open("template").flag("data-consent-done");
        html.open("div")
                .attr("id", "consent-done")
                .attr("role", "status")
                .attr("tabindex", "-1")
                .attr("lang", ask.texts().language())
                .attr("dir", ask.texts().direction());
        html.element("p", ask.texts().word("done", "settings", ask.texts().word("open")));
        html.open("button").attr("type", "button").text(ask.texts().word("action.close"));
        html.close("button").close("div").close("template");
    }
}
