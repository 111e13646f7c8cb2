package io.consentgate;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;

/**
 * One consent to be asked.
 *
 * @param asked gives the consent, which may first be read then
 * @param unknownIds what happens to unknown ids; empty outside a request, where nothing is known
 * @param places told what is answered no; empty but while a page for everybody is made
 */
record Gate(Supplier<Consent> asked, Optional<UnknownIds> unknownIds, Optional<AskedPlaces> places) {
    static final UnknownIds LENIENT = UnknownIds.lenient();
    static final Gate OUTSIDE_REQUEST = of(outsideRequest(), Optional.empty(), Optional.empty());

    private static final AtomicBoolean WARNED = new AtomicBoolean();

    private static Gate of(Consent consent, Optional<UnknownIds> unknownIds, Optional<AskedPlaces> places) {
        return new Gate(() -> consent, unknownIds, places);
    }

    Consent consent() {
        return asked.get();
    }

    /** The same with what the consent is now. */
    Gate settled() {
        return of(consent(), unknownIds, places);
    }

    boolean allowed(Purpose purpose) {
        boolean free = !purpose.needsConsent() && !consent().knows(purpose.id());
        return free || explain(purpose.id()).allowed();
    }

    Decision explain(String id) {
        Consent consent = consent();
        if (unknownIds.isEmpty()) {
            warnOutsideRequest();
        } else if (!consent.knows(id)) {
            unknownIds.get().met(id, consent);
        }
        Decision decision = consent.explain(id);
        if (!decision.allowed()) {
            places.ifPresent(asked -> asked.met(id));
        }
        return unknownIds.isPresent() || decision.allowed() ? decision : outside(false, id);
    }

    private static void warnOutsideRequest() {
        if (WARNED.compareAndSet(false, true)) {
            LoggerFactory.getLogger(ConsentGate.class)
                    .warn(
                            "The gate was asked where there is no visitor, so only what needs no consent is allowed; wrap the"
                                    + " task or its executor by ConsentGate.wrap, or name the consent by ConsentGate.with.");
        }
    }

    private static Consent outsideRequest() {
        var consent = new Consent.Builder("none", 0).because(Consent.Reason.OUTSIDE_REQUEST, Source.DEFAULT);
        for (Kind kind : Kind.values()) {
            consent.kind(outside(!kind.needsConsent(), kind.id()));
        }
        return consent.build();
    }

    private static Decision outside(boolean allowed, String id) {
        return new Decision(
                allowed, Decision.Rule.OUTSIDE_REQUEST, id, Optional.empty(), Optional.empty(), Source.DEFAULT);
    }
}
