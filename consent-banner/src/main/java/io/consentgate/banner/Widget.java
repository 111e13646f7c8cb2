package io.consentgate.banner;

import io.consentgate.policy.Register.Entry;
import java.util.List;

/** What our script puts before each element that a blocked script would have filled: a chat, a captcha, a sign-in. */
final class Widget {

    private Widget() {}

    static String render(Ask ask, EmbedKind kind, Entry vendor, String styleUrl) {
        EmbedDocument document = new EmbedDocument(ask, kind, List.of(vendor));
        Html html = new Html();
        html.open("template").attr("data-consent-at", kind.at()).attr("data-consent-what", kind.what());
        html.open("iframe").attr("class", "consent-embed");
        html.attr("data-consent-blocked", vendor.vendor().id());
        html.attr("title", document.title()).attr("width", "480").attr("height", "220");
        html.attr("srcdoc", document.ofElement(styleUrl));
        return html.close("iframe").close("template").done();
    }
}
