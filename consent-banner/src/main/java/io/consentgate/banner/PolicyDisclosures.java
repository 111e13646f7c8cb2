package io.consentgate.banner;

import io.consentgate.policy.Disclosures;
import io.consentgate.policy.Disclosures.AccountClosure;
import io.consentgate.policy.Disclosures.Authority;
import io.consentgate.policy.Disclosures.AutomatedDecisions;
import io.consentgate.policy.Disclosures.Retention;
import io.consentgate.policy.Disclosures.Statement;
import io.consentgate.policy.Disclosures.Transfer;
import io.consentgate.policy.Policy;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The second half of the policy page: what is told beyond purposes and vendors, GDPR (EU) 2016/679, art. 13 and 14. */
final class PolicyDisclosures {

    private final Ask ask;
    private final Html html;
    private final Disclosures disclosures;

    PolicyDisclosures(Ask ask, Html html) {
        this.ask = ask;
        this.html = html;
        this.disclosures = ask.policy().disclosures();
    }

    void render() {
        section("policy.data", disclosures.dataCategories(), category -> {
            html.element("strong", ask.said(category.title(), category.id()));
            sentence(ask.texts().list(ask.said(category.items())));
            sentence(ask.said(category.source()));
            sentence(ask.said(category.purpose()));
        });
        section("policy.sources", disclosures.sources(), source -> {
            html.text(ask.said(source.text(), source.id()));
            sentence(ask.texts().list(source.examples()));
        });
        new PolicyRecipients(ask, html).render();
        retention();
        disclosures.accountClosure().ifPresent(this::closure);
        section("policy.transfers", disclosures.transfers(), this::transfer);
        disclosures.automatedDecisions().ifPresent(this::decisions);
        section("policy.security", ask.said(disclosures.security()), html::text);
        rights();
        disclosures.authority().ifPresent(this::authority);
        disclosures.statements().forEach(this::statement);
        changes();
    }

    private <T> void section(String key, List<T> items, Consumer<T> item) {
        if (!items.isEmpty()) {
            html.element("h2", word(key));
            html.list(items, item);
        }
    }

    private void sentence(Optional<String> text) {
        text.ifPresent(this::sentence);
    }

    private void sentence(String text) {
        if (!text.isBlank()) {
            html.text(". " + text);
        }
    }

    private void retention() {
        html.element("h2", word("policy.retention"));
        Policy policy = ask.policy();
        html.element(
                "p",
                ask.spans("settings.spans")
                        + ' '
                        + ask.texts()
                                .word(
                                        "policy.retention.records",
                                        "records",
                                        ask.wording().span(policy.recordRetention())));
        if (!disclosures.retention().isEmpty()) {
            html.list(disclosures.retention(), this::rule);
        }
    }

    private void rule(Retention rule) {
        html.text(ask.said(rule.rule(), rule.scope()));
        rule.duration()
                .ifPresent(span -> sentence(ask.texts()
                        .word(
                                "policy.bound." + rule.bound().name().toLowerCase(Locale.ROOT),
                                "span",
                                ask.wording().span(span))));
        sentence(ask.said(rule.startsAt()));
        sentence(rule.law());
    }

    private void closure(AccountClosure closure) {
        html.element("h2", word("policy.closure"));
        Stream.of(closure.trigger(), closure.condition(), closure.instruction())
                .flatMap(text -> ask.said(text).stream())
                .forEach(text -> html.element("p", text));
        part("policy.closure.removed", ask.said(closure.removed()));
        part("policy.closure.kept", ask.said(closure.kept()));
    }

    private void part(String key, List<String> items) {
        if (!items.isEmpty()) {
            html.element("p", word(key));
            html.list(items, html::text);
        }
    }

    private void transfer(Transfer transfer) {
        String where = transfer.country().map(ask.wording()::country).orElseGet(() -> word("policy.transfers.any"));
        String recipient = transfer.recipient().map(name -> " (" + name + ')').orElse("");
        html.text(ask.texts().fact(where + recipient, ask.said(transfer.safeguard(), "")));
    }

    private void decisions(AutomatedDecisions decisions) {
        html.element("h2", word("policy.decisions"));
        html.element("p", ask.said(decisions.text(), word("policy.decisions.some")));
        if (!decisions.bases().isEmpty()) {
            html.element(
                    "p",
                    ask.texts().word("settings.basis", "bases", ask.wording().bases(decisions.bases())));
        }
        if (!decisions.examples().isEmpty()) {
            html.list(ask.said(decisions.examples()), html::text);
        }
    }

    private void rights() {
        section("policy.rights", Rights.of(disclosures), right -> {
            String known = ask.texts().maybe("right." + right.id()).orElse(right.id());
            html.text(ask.said(right.text(), known));
        });
        html.open("p").open("a").href(ask.prefix() + "/records").text(word("policy.rights.records"));
        html.close("a").close("p");
    }

    private void authority(Authority authority) {
        html.element("h2", word("policy.authority"));
        html.element("p", ask.texts().word("policy.authority.complain", "authority", authority.name()));
        authority.contacts().forEach(contact -> html.element("p", contact));
    }

    private void statement(Statement statement) {
        html.element("h2", ask.said(statement.title(), statement.id()));
        ask.said(statement.text()).ifPresent(text -> html.element("p", text));
        if (!statement.items().isEmpty()) {
            html.list(ask.said(statement.items()), html::text);
        }
    }

    private void changes() {
        section("policy.notices", disclosures.changeNotices(), notice -> {
            html.text(ask.said(notice.rule(), notice.subject()));
            notice.leadTime().ifPresent(span -> sentence(ask.wording().span(span)));
            sentence(ask.texts().list(ask.said(notice.channels())));
        });
        section(
                "policy.changes",
                disclosures.changes(),
                change -> html.text(ask.texts().fact(ask.wording().date(change.date()), ask.said(change.what(), ""))));
        html.element("p", ask.texts().fact(word("policy.version"), ask.policy().version()));
    }

    private String word(String key) {
        return ask.texts().word(key);
    }
}
