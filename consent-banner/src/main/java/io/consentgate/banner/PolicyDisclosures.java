package io.consentgate.banner;

import io.consentgate.policy.Disclosures;
import io.consentgate.policy.Disclosures.Recipient;
import io.consentgate.policy.Disclosures.Transfer;
import io.consentgate.policy.Policy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The second half of the policy page: everything that no browser meets. */
final class PolicyDisclosures {

    /** What GDPR (EU) 2016/679, art. 7(3), 15 to 18, 20, 21 and 77 gives everybody, whether a site lists it or not. */
    private static final List<String> RIGHTS = List.of(
            "access", "rectification", "erasure", "restriction", "portability", "objection", "withdraw", "complaint");

    private final Ask ask;
    private final Html html;
    private final Disclosures disclosures;

    PolicyDisclosures(Ask ask, Html html) {
        this.ask = ask;
        this.html = html;
        this.disclosures = ask.policy().disclosures();
    }

    void render() {
        section("policy.recipients", recipients());
        retention();
        section("policy.transfers", disclosures.transfers(), this::transfer);
        section("policy.rights", rights(), html::text);
        records();
        disclosures.authority().ifPresent(this::authority);
        disclosures.statements().forEach(statement -> {
            html.element("h2", statement.title());
            html.element("p", statement.text());
        });
        section("policy.changes", disclosures.changes(), change -> html.text(change.date() + ": " + change.what()));
        html.element("p", word("policy.version") + ": " + ask.policy().version());
    }

    private <T> void section(String key, List<T> items, Consumer<T> item) {
        if (!items.isEmpty()) {
            html.element("h2", word(key));
            list(items, item);
        }
    }

    private <T> void list(List<T> items, Consumer<T> item) {
        html.open("ul");
        for (T each : items) {
            html.open("li");
            item.accept(each);
            html.close("li");
        }
        html.close("ul");
    }

    private Map<String, List<Recipient>> recipients() {
        return disclosures.recipients().stream()
                .collect(Collectors.groupingBy(
                        recipient -> recipient.group().orElseGet(() -> word("policy.recipients.other")),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    private void section(String key, Map<String, List<Recipient>> groups) {
        if (!groups.isEmpty()) {
            html.element("h2", word(key));
        }
        groups.forEach((group, recipients) -> {
            html.element("h3", group);
            list(recipients, recipient -> html.text(line(recipient)));
        });
    }

    private String line(Recipient recipient) {
        String name = recipient.name().orElse(recipient.id());
        String country = recipient
                .country()
                .map(code -> " (" + ask.wording().country(code) + ')')
                .orElse("");
        String data = ask.texts().list(recipient.data());
        return Stream.of(Optional.of(name + country), recipient.purpose(), Optional.of(data))
                .flatMap(Optional::stream)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(". "));
    }

    private void retention() {
        Policy policy = ask.policy();
        Wording wording = ask.wording();
        html.element("h2", word("policy.retention"));
        html.element(
                "p",
                ask.texts()
                        .word(
                                "policy.retention.consent",
                                "grant",
                                wording.span(policy.grantLifetime()),
                                "refusal",
                                wording.span(policy.refusalLifetime()),
                                "records",
                                wording.span(policy.recordRetention())));
        if (!disclosures.retention().isEmpty()) {
            list(disclosures.retention(), rule -> {
                String span = rule.duration()
                        .map(d -> " (" + wording.lifetime(d) + ')')
                        .orElse("");
                html.element("strong", rule.scope()).text(": " + rule.rule() + span);
            });
        }
    }

    private void transfer(Transfer transfer) {
        String recipient = transfer.recipient().map(name -> " (" + name + ')').orElse("");
        html.text(ask.wording().country(transfer.country()) + recipient + ": " + transfer.safeguard());
    }

    private List<String> rights() {
        List<String> named = disclosures.rights().isEmpty() ? RIGHTS : disclosures.rights();
        return named.stream()
                .map(right -> ask.texts().maybe("right." + right).orElse(right))
                .toList();
    }

    private void records() {
        html.open("p").open("a").href(ask.prefix() + "/records").text(word("policy.rights.records"));
        html.close("a").close("p");
    }

    private void authority(Disclosures.Authority authority) {
        html.element("h2", word("policy.authority"));
        html.element("p", ask.texts().word("policy.authority.complain", "authority", authority.name()));
        authority.contact().ifPresent(contact -> html.element("p", contact));
    }

    private String word(String key) {
        return ask.texts().word(key);
    }
}
