package io.consentgate.banner;

import io.consentgate.policy.Register.Entry;
import java.util.List;

/**
 * What stands for what a blocked script would have shown: before each element that it would have filled, such as a captcha or
 * a sign-in, where our script puts it; or at the end of the page for what floats over it, such as a chat.
 */
final class Widget {

    private Widget() {}

    static void render(Html html, Ask ask, EmbedKind kind, Entry vendor, String styleUrl) {
        kind.at()
                .ifPresent(
                        at -> html.open("template").attr("data-consent-at", at).attr("data-consent-what", kind.what()));
        String place = kind.floats() ? "consent-floating" : "consent-widget";
        html.open("iframe").attr("class", "consent-embed " + place);
        frame(html, new EmbedDocument(ask, kind, List.of(vendor)), vendor, styleUrl);
        kind.at().ifPresent(at -> html.close("template"));
    }

    private static void frame(Html html, EmbedDocument document, Entry vendor, String styleUrl) {
        html.attr("data-consent-blocked", vendor.vendor().id());
        html.attr("title", document.title()).attr("width", "480").attr("height", "220");
        html.attr("srcdoc", document.ofElement(styleUrl)).close("iframe");
    }
}
