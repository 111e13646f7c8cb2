package io.consentgate.banner;

import io.consentgate.policy.Disclosures.Recipient;
import io.consentgate.policy.Disclosures.Role;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everybody who receives data, under the site's own headings: GDPR (EU) 2016/679, art. 13(1)(e). */
final class PolicyRecipients {

    private final Ask ask;
    private final Html html;

    PolicyRecipients(Ask ask, Html html) {
        this.ask = ask;
        this.html = html;
    }

    void render() {
        Map<String, List<Recipient>> groups = ask.policy().disclosures().recipients().stream()
                .collect(Collectors.groupingBy(this::group, LinkedHashMap::new, Collectors.toList()));
        if (!groups.isEmpty()) {
            html.element("h2", ask.texts().word("policy.recipients"));
        }
        groups.forEach((group, recipients) -> {
            html.element("h3", group);
            html.list(recipients, this::recipient);
        });
    }

    private String group(Recipient recipient) {
        return ask.said(recipient.group(), ask.texts().word("policy.recipients.other"));
    }

    private void recipient(Recipient recipient) {
        html.element("strong", recipient.name().orElse(recipient.id()));
        Stream.of(
                        recipient.country().map(ask.wording()::country),
                        recipient.role().map(this::role),
                        ask.said(recipient.purpose()),
                        Optional.of(ask.texts().list(data(recipient))),
                        Optional.of(ask.texts().list(recipient.products())),
                        Optional.of(String.join(". ", ask.said(recipient.terms()))))
                .flatMap(Optional::stream)
                .filter(part -> !part.isBlank())
                .forEach(part -> html.text(". " + part));
    }

    private String role(Role role) {
        return ask.texts().word("role." + role.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** A recipient names categories by id; the visitor reads their titles. */
    private List<String> data(Recipient recipient) {
        return recipient.data().stream()
                .map(named -> ask.policy().disclosures().dataCategories().stream()
                        .filter(category -> category.id().equals(named))
                        .findFirst()
                        .map(category -> ask.said(category.title(), named))
                        .orElse(named))
                .toList();
    }
}
