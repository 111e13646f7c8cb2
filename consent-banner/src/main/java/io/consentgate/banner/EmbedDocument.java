package io.consentgate.banner;

import io.consentgate.Purpose;
import io.consentgate.policy.Register.Entry;
import io.consentgate.policy.Register.Standing;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * The document that a frame shows in place of something of a vendor's: what it would be, what showing it means, a way to see
 * it once, a way to allow the vendor, and a link to its own site. "Once" needs no script: it is a link inside the frame.
 */
final class EmbedDocument {

    private final Ask ask;
    private final EmbedKind kind;
    private final List<Entry> vendors;
    private final Html html = new Html();

    EmbedDocument(Ask ask, EmbedKind kind, List<Entry> vendors) {
        this.ask = ask;
        this.kind = kind;
        this.vendors = vendors;
    }

    String title() {
        return word("embed." + kind.what());
    }

    /**
     * In the place of a frame that would hold what this URL leads to, if it may be shown from within it; the same for all
     * visitors but for its slots.
     */
    Html ofFrame(Optional<String> url, boolean isSandboxed, String styleUrl) {
        begin(styleUrl);
        html.element("p", meaning());
        html.open("div");
        boolean once = !isSandboxed && loosens() && (allowable() || vendors.isEmpty());
        url.filter(shown -> once).ifPresent(this::once);
        always("embed.always");
        html.close("div");
        url.ifPresent(this::visit);
        return end();
    }

    /** In the place of an element that a script would fill; the same for all visitors but for its slots. */
    Html ofElement(String styleUrl) {
        begin(styleUrl);
        Optional<String> without = ask.texts().maybe("embed.without." + kind.what());
        String lost = without.orElseGet(() -> ask.texts().word("embed.without.other"));
        html.element("p", meaning() + ' ' + lost);
        html.open("div");
        if (allowable() && loosens()) {
            html.open("button").attr("type", "button").attr("data-consent-once", labels());
            html.text(ask.texts().word("embed.use.once")).close("button");
        }
        always("embed.use.always");
        html.close("div");
        return end();
    }

    private String meaning() {
        return word(vendors.isEmpty() ? "embed.means.unknown" : allowable() ? "embed.means" : "embed.undeclared");
    }

    private void begin(String styleUrl) {
        html.raw("<!DOCTYPE html>").open("html").attr("lang", ask.texts().language());
        html.attr("dir", ask.texts().direction()).raw("<meta charset=\"utf-8\">");
        html.element("title", title());
        html.open("link").attr("rel", "stylesheet").attr("href", styleUrl);
        html.open("body").attr("id", "consent-embed").flag("data-consent-embed");
        html.open("form").attr("action", ask.prefix() + "/choice").attr("method", "post");
        html.attr("target", "_top");
        if (kind.floats()) {
            // It stands outside of the page's landmarks, and so is one: WAI-ARIA 1.2, form.
            html.attr("aria-label", title());
        }
        html.element("h1", title());
    }

    private void once(String url) {
        html.open("a").attr("class", "consent-once").href(url);
        html.text(ask.texts().word("embed.once")).close("a");
    }

    private void always(String key) {
        if (!allowable()) {
            return;
        }
        vendors.forEach(entry -> html.hidden("vendor", entry.vendor().id()));
        html.hidden("scope", "vendors").hidden("return", Slot.RETURN);
        html.hidden("lang", ask.texts().language());
        html.open("button").attr("type", "submit").attr("name", "action").attr("value", "grant");
        html.text(ask.texts().word(key)).close("button");
    }

    private void visit(String url) {
        String page = kind.page(url);
        host(page).ifPresent(site -> {
            html.open("a").attr("class", "consent-visit").href(page).attr("target", "_top");
            html.attr("rel", "noopener").text(ask.texts().word("embed.open", "site", site));
            html.close("a");
        });
    }

    private Html end() {
        return html.close("form");
    }

    /** Only what the site asks about can be allowed. */
    private boolean allowable() {
        return !vendors.isEmpty() && vendors.stream().allMatch(entry -> entry.standing() == Standing.ASKED);
    }

    /** Whether a page that is open can come to show what it could not when it came. */
    private boolean loosens() {
        return ask.delivery() != Delivery.BOUND;
    }

    private String labels() {
        return String.join(
                " ", vendors.stream().map(entry -> entry.vendor().id()).toList());
    }

    private String word(String key) {
        return ask.texts()
                .word(key, "vendor", kind.name(), "purposes", ask.wording().purposes(purposes()));
    }

    private List<Purpose> purposes() {
        return vendors.stream()
                .flatMap(entry -> Offer.purposes(entry, ask.policy()).stream())
                .distinct()
                .toList();
    }

    /** A URL as written in a page, if it leads to a web page on some host. */
    static Optional<String> web(String written) {
        String url = written.strip().replaceAll("[\\t\\n\\r]", "");
        String absolute = url.startsWith("//") ? "https:" + url : url;
        return Html.safe(absolute).filter(safe -> !Html.isPath(safe));
    }

    /** The host of a URL, as people write it; empty where it has none. */
    static Optional<String> host(String url) {
        try {
            return Optional.ofNullable(URI.create(url).getHost()).map(host -> host.replaceFirst("^www[.]", ""));
        } catch (IllegalArgumentException notForPeople) {
            return Optional.empty();
        }
    }
}
