package io.consentgate.banner;

import io.consentgate.Purpose;
import io.consentgate.policy.Policy;
import io.consentgate.policy.Register.Entry;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The declaration of purposes, vendors and cookies, as HTML. */
final class PolicyPage {

    private final Ask ask;
    private final Html html = new Html();

    private PolicyPage(Ask ask) {
        this.ask = ask;
    }

    static String page(Ask ask) {
        PolicyPage page = new PolicyPage(ask);
        page.html.open("main").attr("id", "consent-policy");
        page.html.element("h1", page.word("policy.title"));
        page.sections();
        return page.html.close("main").done();
    }

    /** The same without title and page, to stand under a heading of the site's own. */
    static String fragment(Ask ask) {
        PolicyPage page = new PolicyPage(ask);
        page.html
                .open("div")
                .attr("id", "consent-policy")
                .attr("lang", ask.texts().language())
                .attr("dir", ask.texts().direction());
        page.sections();
        return page.html.close("div").done();
    }

    private void sections() {
        html.element("p", ask.texts().word("policy.intro", "site", ask.site()));
        html.open("p").open("a").href(ask.settingsUrl()).flag("data-consent-open");
        html.text(word("policy.choose")).close("a").close("p");
        controller(ask.policy().controller());
        purposes();
        vendors();
        own();
        new PolicyDisclosures(ask, html).render();
    }

    private void controller(Policy.Controller controller) {
        html.element("h2", word("policy.controller"));
        html.element("p", ask.texts().list(names(controller))).open("dl");
        fact("policy.controller.number", controller.organisationNumber());
        fact("policy.controller.address", controller.address());
        fact("policy.controller.contact", Optional.of(controller.contact()));
        fact("policy.controller.officer", controller.dataProtectionOfficer());
        fact("policy.controller.group", controller.group());
        html.close("dl");
    }

    private static List<String> names(Policy.Controller controller) {
        return Stream.concat(Stream.of(controller.name()), controller.alsoNamed().stream())
                .distinct()
                .toList();
    }

    private void fact(String key, Optional<String> value) {
        value.filter(text -> !text.isBlank())
                .ifPresent(text -> html.element("dt", word(key)).element("dd", text));
    }

    private void purposes() {
        html.element("h2", word("policy.purposes"));
        for (Purpose purpose : ask.policy().purposes()) {
            html.element("h3", ask.wording().title(purpose));
            html.element("p", ask.wording().description(purpose)).open("dl");
            fact("policy.basis", Optional.of(ask.wording().bases(purpose.legalBases())));
            if (purpose.needsConsent()) {
                fact("policy.effect", Optional.of(ask.wording().effect(purpose)));
            }
            html.close("dl");
        }
    }

    private void vendors() {
        html.open("h2")
                .attr("id", "consent-vendors")
                .text(word("policy.vendors"))
                .close("h2");
        if (ask.told().isEmpty()) {
            html.element("p", word("policy.vendors.none"));
        }
        VendorFacts facts = new VendorFacts(ask, html);
        for (Entry entry : ask.told()) {
            html.element("h3", entry.vendor().name());
            facts.render(entry);
        }
        html.element("p", word("settings.third"));
    }

    private void own() {
        html.element("h2", word("policy.own")).open("dl");
        OwnStorage.of(ask.policy(), ask.delivery()).forEach(item -> {
            html.open("dt").code(item.name()).close("dt");
            html.element("dd", word(item.textKey()));
            item.lifetime().ifPresent(span -> html.element("dd", ask.wording().span(span)));
        });
        html.close("dl");
    }

    private String word(String key) {
        return ask.texts().word(key);
    }
}
