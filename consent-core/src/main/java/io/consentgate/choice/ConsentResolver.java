package io.consentgate.choice;

import io.consentgate.Consent;
import io.consentgate.Decision;
import io.consentgate.Decision.Rule;
import io.consentgate.Kind;
import io.consentgate.Purpose;
import io.consentgate.Source;
import io.consentgate.policy.Register;
import io.consentgate.policy.Register.Entry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Works out a visitor's consent. Pure: cookie, register, signals and clock in, {@link Consent} out. */
public final class ConsentResolver {
    private final Register register;
    private final Verdicts verdicts;
    private final Optional<Choice> choice;
    private final Source source;
    private final Consent.Builder consent;

    private ConsentResolver(Register register, Verdicts verdicts, Standpoint standpoint, Signals signals) {
        this.register = register;
        this.verdicts = verdicts;
        this.choice = standpoint.choice();
        this.source = choice.map(Choice::source).orElse(signals.gpc() ? Source.GPC : Source.DEFAULT);
        this.consent = new Consent.Builder(
                        register.policy().version(), register.entries().size())
                .because(standpoint.reason(), source);
    }

    /**
     * The consent of one visitor now. Whatever is wrong with the cookie gives a consent under which only what needs no
     * consent runs, with the reason named. Takes time in proportion to the vendors of the register.
     *
     * @param met ids of the vendors met on this site, about which a trial asks; without effect outside a trial
     */
    public static Consent resolve(
            CookieResult cookie, Register register, Signals signals, Instant now, Set<String> met) {
        var standpoint = Standpoint.of(cookie, register.policy(), now);
        var verdicts = new Verdicts(register, standpoint.choice(), signals, now);
        return new ConsentResolver(register, verdicts, standpoint, signals).consent(met);
    }

    private Consent consent(Set<String> met) {
        choice.ifPresent(c -> consent.answered(c.at(), Standpoint.expiry(c, register.policy()), c.visitorId()));
        register.policy().purposes().forEach(this::add);
        for (Kind kind : Kind.values()) {
            add(kind);
        }
        register.declared().forEach(this::add);
        register.entries().stream().filter(entry -> !entry.declared()).forEach(this::add);
        noteUnanswered(met);
        return consent.build();
    }

    private void add(Purpose purpose) {
        consent.purpose(decision(verdicts.of(purpose), purpose.id(), Optional.empty(), Optional.of(purpose.id())));
    }

    private void add(Kind kind) {
        List<Purpose> purposes = register.policy().purposes().stream()
                .filter(purpose -> purpose.kind() == kind)
                .toList();
        Optional<Purpose> stopping = purposes.stream()
                .filter(purpose -> !Verdicts.allows(verdicts.of(purpose)))
                .findFirst();
        Rule rule = stopping.or(() -> purposes.stream().findFirst())
                .map(verdicts::of)
                .orElse(kind.needsConsent() ? Rule.UNDECLARED : Rule.NO_CONSENT_NEEDED);
        consent.kind(decision(rule, kind.id(), Optional.empty(), stopping.map(Purpose::id)));
    }

    private void add(Entry entry) {
        String id = entry.vendor().id();
        Rule rule = verdicts.of(entry);
        Optional<String> purpose = entry.purposes().stream()
                .filter(p -> verdicts.of(p) == rule)
                .map(Purpose::id)
                .min(String::compareTo);
        consent.vendor(entry.index(), decision(rule, id, Optional.of(id), purpose), entry.declared());
    }

    private Decision decision(Rule rule, String subject, Optional<String> vendor, Optional<String> purpose) {
        return new Decision(
                Verdicts.allows(rule), rule, subject, vendor, purpose, rule == Rule.SIGNAL ? Source.GPC : source);
    }

    private void noteUnanswered(Set<String> met) {
        register.policy().purposes().stream()
                .filter(purpose -> !purpose.separate() && verdicts.of(purpose) == Rule.UNANSWERED)
                .forEach(purpose -> consent.unanswered(purpose.id()));
        register.entries().stream()
                .filter(entry -> entry.declared() || met.contains(entry.vendor().id()))
                .filter(entry -> verdicts.of(entry) == Rule.UNANSWERED)
                .forEach(entry -> consent.unanswered(entry.vendor().id()));
    }
}
