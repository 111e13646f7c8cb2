package io.consentgate.choice;

import io.consentgate.Decision.Rule;
import io.consentgate.Kind;
import io.consentgate.Purpose;
import io.consentgate.policy.Register;
import io.consentgate.policy.Register.Entry;
import io.consentgate.policy.Register.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;

/**
 * What holds for each purpose and vendor, given a choice, the browser's signals and the day. Pure.
 *
 * <p>Consent is never inferred from anything but an answer: GDPR (EU) 2016/679, art. 4(11); ePrivacy Directive
 * 2002/58/EC, art. 5(3).
 */
final class Verdicts {
    private final Register register;
    private final Optional<Choice> choice;
    private final boolean signalRefuses;
    private final LocalDate today;

    Verdicts(Register register, Optional<Choice> choice, Signals signals, Instant now) {
        this.register = register;
        this.choice = choice;
        boolean outweighed = choice.map(Choice::despiteSignal).orElse(false)
                && !register.policy().signalAlwaysWins();
        this.signalRefuses = signals.gpc() && !outweighed;
        this.today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    /** What decides on a purpose, and how. */
    Rule of(Purpose purpose) {
        if (!purpose.needsConsent()) {
            return Rule.NO_CONSENT_NEEDED;
        }
        Answer answer =
                choice.map(c -> c.purposes().get(register.number(purpose))).orElse(null);
        if (answer == Answer.REFUSED) {
            return Rule.REFUSED;
        }
        if (refusedBySignal(purpose)) {
            return Rule.SIGNAL;
        }
        return answer == null ? Rule.UNANSWERED : Rule.GRANTED;
    }

    /** What decides on a vendor, and how. */
    Rule of(Entry entry) {
        return switch (entry.standing()) {
            case ESSENTIAL -> started(entry) ? Rule.NO_CONSENT_NEEDED : Rule.UNDECLARED;
            case SHARED_HOST -> Rule.NO_CONSENT_NEEDED;
            case UNDECLARED -> Rule.UNDECLARED;
            case ASKED -> started(entry) ? asked(entry) : Rule.UNDECLARED;
        };
    }

    /** Whether visitors can be asked about this vendor today. */
    boolean askable(Entry entry) {
        return entry.standing() == Standing.ASKED && started(entry);
    }

    /** The answer given about a vendor; empty if it was not asked about. */
    Optional<Answer> answer(Entry entry) {
        return choice.map(c -> c.vendors().get(entry.vendor().number()));
    }

    static boolean allows(Rule rule) {
        return rule == Rule.GRANTED || rule == Rule.NO_CONSENT_NEEDED;
    }

    /** What a vendor's purposes say together: the first rule that stops it, or else the one that lets it run. */
    static Rule together(Entry entry, Function<Purpose, Rule> verdict) {
        Rule stop = Rule.REFUSED;
        boolean any = false;
        boolean all = !entry.purposes().isEmpty();
        for (Purpose purpose : entry.purposes()) {
            Rule rule = verdict.apply(purpose);
            any |= rule == Rule.GRANTED;
            if (!allows(rule)) {
                all = false;
                stop = rule;
            }
        }
        return all || (any && entry.vendor().anyKind()) ? Rule.GRANTED : stop;
    }

    private Rule asked(Entry entry) {
        return answer(entry)
                .map(answer -> switch (answer) {
                    case REFUSED -> Rule.REFUSED;
                    case GRANTED -> together(entry, this::of);
                    case ALONE -> together(entry, p -> refusedBySignal(p) ? Rule.SIGNAL : Rule.GRANTED);
                })
                .orElseGet(() -> together(entry, p -> refusedBySignal(p) ? Rule.SIGNAL : Rule.GRANTED) == Rule.SIGNAL
                        ? Rule.SIGNAL
                        : Rule.UNANSWERED);
    }

    private boolean refusedBySignal(Purpose purpose) {
        return signalRefuses && purpose.kind() == Kind.MARKETING && purpose.needsConsent();
    }

    private boolean started(Entry entry) {
        return entry.effectiveFrom().map(day -> !today.isBefore(day)).orElse(true);
    }
}
