package io.consentgate.choice;

import static org.assertj.core.api.Assertions.assertThat;

import io.consentgate.Consent;
import io.consentgate.Source;
import io.consentgate.catalogue.SmallCatalogue;
import io.consentgate.choice.ChoiceOutcome.Accepted;
import io.consentgate.choice.ChoiceOutcome.Refused;
import io.consentgate.policy.Policy;
import io.consentgate.policy.PolicyFile;
import io.consentgate.policy.Register;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A visitor with a browser, on a site whose policy can change under them. Grants are recorded at once. */
final class Visitor {
    static final CookiePlace PLACE = CookiePlace.of(true, "shop.example");
    static final SigningKeys KEYS = SigningKeys.random(new SecureRandom());

    private static final ConsentCookie COOKIE = new ConsentCookie(KEYS);

    Register register;
    Signals signals = Signals.NONE;
    Instant now = Instant.parse("2026-01-01T12:00:00Z");
    Set<String> met = Set.of();
    Optional<String> cookie = Optional.empty();
    private int ids;

    Visitor(Register register) {
        this.register = register;
    }

    static Visitor of(String members) {
        return new Visitor(register(members));
    }

    static Visitor ofTrial(String... met) {
        Visitor visitor = new Visitor(Register.of(Policy.trial("shop.example"), SmallCatalogue.get()));
        visitor.met = Set.of(met);
        return visitor;
    }

    /** The register of a policy with these members beside a controller. */
    static Register register(String members) {
        String text = "{\"controller\": {\"name\": \"Shop\", \"contact\": \"a@shop.example\"}, " + members + "}";
        var result = PolicyFile.parse(text, "policy", SmallCatalogue.get());
        assertThat(result).isInstanceOf(PolicyFile.Result.Read.class);
        return Register.of(((PolicyFile.Result.Read) result).policy(), SmallCatalogue.get());
    }

    /** Posts {@code "action purpose… +vendor… scope"}. */
    ChoiceOutcome post(String form) {
        List<String> purposes = new ArrayList<>();
        List<String> vendors = new ArrayList<>();
        boolean scope = false;
        String[] words = form.split(" ");
        for (int i = 1; i < words.length; i++) {
            if (words[i].equals("scope")) {
                scope = true;
            } else if (words[i].startsWith("+")) {
                vendors.add(words[i].substring(1));
            } else {
                purposes.add(words[i]);
            }
        }
        var asked = new ChoiceForm(Act.of(words[0]).orElseThrow(), purposes, vendors, scope, Optional.empty());
        return rules().decide(asked, circumstances());
    }

    Accepted accepted(String form) {
        Accepted accepted = (Accepted) post(form);
        cookie = Optional.of(COOKIE.encode(accepted.choice(), PLACE));
        return accepted;
    }

    Refused refused(String form) {
        return (Refused) post(form);
    }

    Accepted erased() {
        return rules().erase(circumstances());
    }

    void later(Duration time) {
        now = now.plus(time);
    }

    CookieResult result() {
        return cookie.map(text -> COOKIE.decode(text, PLACE)).orElse(CookieResult.ABSENT);
    }

    Consent consent() {
        return ConsentResolver.resolve(result(), register, signals, now, met);
    }

    /** The ids of the purposes and declared or met vendors that may run and need consent. */
    Set<String> running() {
        Consent consent = consent();
        Set<String> running = new TreeSet<>();
        register.policy().purposes().stream()
                .filter(purpose -> purpose.needsConsent() && consent.allowed(purpose))
                .forEach(purpose -> running.add(purpose.id()));
        register.entries().stream()
                .filter(entry -> entry.standing() == Register.Standing.ASKED && consent.runs(entry.index()))
                .forEach(entry -> running.add('+' + entry.vendor().id()));
        return running;
    }

    private ChoiceRules rules() {
        return new ChoiceRules(register, () -> String.format("%032x", ++ids));
    }

    private Circumstances circumstances() {
        return new Circumstances(result(), signals, met, Source.BANNER, now);
    }
}
