package io.consentgate.servlet.endpoint;

import io.consentgate.banner.Asset;
import io.consentgate.banner.Banner;
import io.consentgate.banner.View;
import java.io.IOException;
import java.util.Optional;

/** What can be read: the state, the settings, the policy, and our own files. */
final class PageEndpoints {

    private static final String ASSETS = "/asset/";

    /** The prefix alone leads to the settings. */
    void home(Exchange exchange, String prefix) throws IOException {
        if (exchange.reads()) {
            exchange.reply().seeOther(exchange.request().getContextPath() + prefix + "/settings");
        } else {
            exchange.reply().methodNotAllowed(Exchange.READ_ONLY);
        }
    }

    void answer(Exchange exchange, String call) throws IOException {
        if (!exchange.reads()) {
            exchange.reply().methodNotAllowed(Exchange.READ_ONLY);
        } else if (call.startsWith(ASSETS)) {
            asset(exchange, call.substring(ASSETS.length()));
        } else {
            page(exchange, call);
        }
    }

    private static void page(Exchange exchange, String call) throws IOException {
        Banner banner = exchange.visit().site().banner();
        Reply reply = exchange.reply();
        switch (call) {
            case "/state" -> state(exchange, banner);
            case "/settings" -> settings(exchange, banner);
            case "/policy" -> policy(exchange, banner);
            case "/policy.json" -> reply.text(200, Reply.JSON, banner.policyJson());
            default -> reply.problem(404, "nothing is here; see settings, state, policy, policy.json, choice, records");
        }
    }

    /** Takes away, on the way, what an earlier withdrawal could not: a page that a cache keeps carries no cookies. */
    private static void state(Exchange exchange, Banner banner) throws IOException {
        exchange.visit().lingering().forEach(expiry -> exchange.response().addHeader("Set-Cookie", expiry));
        exchange.reply().text(200, Reply.JSON, banner.stateJson(exchange.visit().consent()));
    }

    private static void settings(Exchange exchange, Banner banner) throws IOException {
        View view = view(exchange);
        if (fragment(exchange)) {
            exchange.reply().text(200, Reply.HTML, banner.settingsFragment(view));
        } else {
            exchange.reply().page(200, banner.settingsPage(view));
        }
    }

    private static void policy(Exchange exchange, Banner banner) throws IOException {
        View view = view(exchange);
        if (fragment(exchange)) {
            exchange.reply().text(200, Reply.HTML, banner.policyFragment(view));
        } else {
            exchange.reply().page(200, banner.policyPage(view));
        }
    }

    private static void asset(Exchange exchange, String name) throws IOException {
        Optional<Asset> asset = exchange.visit().site().banner().asset(name);
        if (asset.isPresent()) {
            boolean current = asset.get().name().equals(name);
            exchange.reply().asset(asset.get().contentType(), asset.get().text(), current);
        } else {
            exchange.reply().problem(404, "no file of this name; they are named by part and content");
        }
    }

    private static boolean fragment(Exchange exchange) {
        String query = exchange.request().getQueryString();
        return query != null && query.contains("fragment=1");
    }

    private static View view(Exchange exchange) {
        String language = QueryField.of(exchange.request().getQueryString(), "lang");
        String back = ReturnPath.safe(QueryField.of(exchange.request().getQueryString(), "return"), exchange.home());
        return exchange.visit()
                .view(Optional.ofNullable(language), Optional.empty())
                .returningTo(back);
    }
}
