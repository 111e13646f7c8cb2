package io.consentgate.servlet.endpoint;

import io.consentgate.Consent;
import io.consentgate.Source;
import io.consentgate.banner.View;
import io.consentgate.choice.Act;
import io.consentgate.choice.Choice;
import io.consentgate.choice.ChoiceForm;
import io.consentgate.choice.ChoiceOutcome;
import io.consentgate.choice.ChoiceOutcome.Accepted;
import io.consentgate.choice.ChoiceRules;
import io.consentgate.choice.Circumstances;
import io.consentgate.choice.ConsentCookie;
import io.consentgate.choice.ConsentResolver;
import io.consentgate.choice.CookieResult;
import io.consentgate.ledger.ConsentLedger;
import io.consentgate.ledger.LedgerEntry;
import io.consentgate.ledger.LedgerEntry.ShownText;
import io.consentgate.policy.Register;
import io.consentgate.report.ConsentListener;
import io.consentgate.report.Finding.Sort;
import io.consentgate.servlet.site.Visit;
import io.consentgate.withdrawal.WithdrawalPlan;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Takes choices down: a grant is recorded before it counts, a refusal or withdrawal counts at once. Safe for use by many
 * threads.
 */
public final class ChoiceDesk {

    private final Recorder recorder;
    private final ConsentCookie cookies;
    private final Clock clock;
    private final Supplier<String> ids;

    /**
     * A desk.
     *
     * @param recorder keeps proofs
     * @param ids makes random ids of 32 lower-case hex digits
     */
    public ChoiceDesk(Recorder recorder, ConsentCookie cookies, Clock clock, Supplier<String> ids) {
        this.recorder = recorder;
        this.cookies = cookies;
        this.clock = clock;
        this.ids = ids;
    }

    /** What came of a form. */
    sealed interface Result {

        /**
         * The choice holds.
         *
         * @param headers {@code Set-Cookie} values
         * @param consent what the visitor allows now
         * @param localStorage keys to clear in the browser
         * @param sessionStorage keys to clear in the browser
         */
        record Done(List<String> headers, Consent consent, List<String> localStorage, List<String> sessionStorage)
                implements Result {}

        /**
         * The grants were not recorded and so do not hold; what was taken away does.
         *
         * @param isRefused whether the visitor, or their network, has used up what is recorded of it, while the ledger works
         */
        record Unrecorded(List<String> headers, boolean isRefused) implements Result {}

        /** The form says nothing we may act on. */
        record Refused(String why) implements Result {}
    }

    /** The ledger that proofs are kept in. */
    ConsentLedger ledger() {
        return recorder.ledger();
    }

    /** Who is told of what happens. */
    ConsentListener listener() {
        return recorder.listener();
    }

    /** Decides on a form and makes it hold. */
    Result decide(Visit visit, ChoiceForm form, Posting posting) {
        ChoiceOutcome outcome = rules(visit).decide(form, circumstances(visit, posting.source()));
        if (outcome instanceof Accepted accepted) {
            return settle(visit, accepted, posting);
        }
        return new Result.Refused(((ChoiceOutcome.Refused) outcome).message());
    }

    /** Takes everything away and forgets the visitor's id. */
    Result forget(Visit visit) {
        Accepted erased = rules(visit).erase(circumstances(visit, Source.API));
        return hold(visit, erased, erased.choice(), visit.view(Optional.empty(), Optional.empty()));
    }

    /** Takes everything away and keeps the id, for a later attempt at erasure. */
    Result refuseAll(Visit visit, Network from) {
        ChoiceForm refusal = new ChoiceForm(Act.REJECT, List.of(), List.of(), true, Optional.empty());
        return decide(visit, refusal, Posting.api(from));
    }

    private Result settle(Visit visit, Accepted accepted, Posting posting) {
        View view = visit.view(posting.language(), Optional.empty());
        LedgerEntry row = row(visit, accepted, view);
        boolean admitted = admits(visit, accepted, posting.from());
        if (!accepted.grants() && admitted) {
            recorder.queue(row);
        }
        if (!accepted.grants() || (admitted && recorder.kept(row))) {
            return hold(visit, accepted, accepted.choice(), view);
        }
        Optional<Choice> rest = accepted.withoutGrants();
        if (rest.isPresent() && admitted) {
            recorder.queue(row.withoutGrants());
        }
        return new Result.Unrecorded(
                rest.map(choice -> hold(visit, accepted, choice, view).headers())
                        .orElse(List.of()),
                !admitted);
    }

    private LedgerEntry row(Visit visit, Accepted accepted, View view) {
        Optional<ShownText> shown = accepted.choice().source() == Source.BANNER
                ? Optional.of(visit.site().banner().shown(view))
                : Optional.empty();
        return accepted.record(ids.get(), shown);
    }

    private boolean admits(Visit visit, Accepted accepted, Network from) {
        Quota.Act act = accepted.grants() ? Quota.Act.GIVES : Quota.Act.REFUSES;
        boolean admitted = recorder.quota().admits(act, visit.consent().visitorId(), from);
        if (!admitted) {
            visit.site().findings().found(Sort.TOO_MANY, act == Quota.Act.GIVES ? "grants" : "refusals");
        }
        return admitted;
    }

    private Result.Done hold(Visit visit, Accepted accepted, Choice choice, View view) {
        Duration lifetime = Duration.between(choice.at(), accepted.expiresAt());
        WithdrawalPlan withdrawal = visit.withdrawal(accepted.lostVendors(), 0);
        List<String> headers = new ArrayList<>();
        headers.add(cookies.header(choice, visit.place(), lifetime));
        headers.addAll(withdrawal.setCookies());
        Register register = visit.site().register();
        Consent consent = ConsentResolver.resolve(
                new CookieResult.Valid(choice),
                register,
                visit.signals(),
                clock.instant(),
                visit.site().met().ids());
        tell(accepted, visit, view);
        return new Result.Done(headers, consent, withdrawal.localStorage(), withdrawal.sessionStorage());
    }

    private void tell(Accepted accepted, Visit visit, View view) {
        listener()
                .answered(
                        accepted.choice().act().id(),
                        visit.site().banner().shown(view).language());
        if (!accepted.lostVendors().isEmpty()) {
            listener()
                    .withdrawn(
                            visit.consent().visitorId().orElse(""),
                            accepted.lostVendors().stream()
                                    .map(lost -> lost.vendor().id())
                                    .toList());
        }
    }

    private ChoiceRules rules(Visit visit) {
        return new ChoiceRules(visit.site().register(), ids);
    }

    private Circumstances circumstances(Visit visit, Source source) {
        return new Circumstances(
                visit.cookie(), visit.signals(), visit.site().met().ids(), source, clock.instant());
    }
}
