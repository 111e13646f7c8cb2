package io.consentgate.servlet.endpoint;

import io.consentgate.Source;
import io.consentgate.choice.Act;
import io.consentgate.choice.ChoiceForm;
import io.consentgate.choice.ChoiceOutcome;
import io.consentgate.servlet.endpoint.ChoiceDesk.Result;
import io.consentgate.servlet.site.CannotConsent;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** {@code POST /consent/choice}: a visitor answers. */
final class ChoiceEndpoint {

    /** Either is in every form of the banner; the settings leave the scope out where no script has listed vendors. */
    private static final Set<String> OUR_FIELDS = Set.of("scope", "lang");

    private static final String UNRECORDED = "the choice cannot be recorded now, so nothing was granted; try again";

    /** RFC 6585 (2012), section 4. */
    private static final int TOO_MANY_REQUESTS = 429;

    private static final String TOO_MANY =
            "too many choices came from here, so nothing was granted; try again in a minute";

    private final ChoiceDesk desk;

    ChoiceEndpoint(ChoiceDesk desk) {
        this.desk = desk;
    }

    void answer(Exchange exchange) throws IOException {
        if (!exchange.posts()) {
            exchange.reply().methodNotAllowed("POST");
        } else if (!SameOrigin.made(exchange.request())) {
            exchange.problem(403, "only a page of this site may answer for its visitor", Optional.empty());
        } else {
            read(exchange);
        }
    }

    private void read(Exchange exchange) throws IOException {
        RequestBody body = RequestBody.of(exchange.request());
        Network from = Network.of(exchange.request());
        if (body instanceof RequestBody.Form form) {
            decide(exchange, ChoiceForm.ofFields(form.fields()), posting(form, from));
        } else if (body instanceof RequestBody.Json json) {
            decide(exchange, ChoiceForm.ofJson(json.text()), Posting.api(from));
        } else if (body instanceof RequestBody.Unreadable unreadable) {
            exchange.after(unreadable).problem(unreadable.status(), unreadable.why(), Optional.empty());
        }
    }

    private static Posting posting(RequestBody.Form form, Network from) {
        boolean ours = form.fields().keySet().stream().anyMatch(OUR_FIELDS::contains);
        Optional<String> language =
                form.fields().getOrDefault("lang", List.of()).stream().findFirst();
        return ours ? new Posting(Source.BANNER, language, from) : Posting.api(from);
    }

    private void decide(Exchange exchange, ChoiceForm.Reading reading, Posting posting) throws IOException {
        if (reading instanceof ChoiceOutcome.Refused refused) {
            exchange.problem(400, refused.message(), posting.language());
        } else if (reading instanceof ChoiceForm.Form read
                && gives(read.form())
                && CannotConsent.holdsFor(exchange.request())) {
            exchange.problem(403, "a child's or a robot's yes does not count", posting.language());
        } else if (reading instanceof ChoiceForm.Form read) {
            Result result = desk.decide(exchange.visit(), read.form(), posting);
            answer(exchange, read.form(), posting, result);
        }
    }

    private static boolean gives(ChoiceForm form) {
        return form.act() != Act.REJECT && form.act() != Act.WITHDRAW;
    }

    private void answer(Exchange exchange, ChoiceForm form, Posting posting, Result result) throws IOException {
        if (result instanceof Result.Refused refused) {
            exchange.problem(400, refused.why(), posting.language());
            return;
        }
        if (result instanceof Result.Unrecorded unrecorded) {
            unrecorded(exchange, unrecorded, posting);
            return;
        }
        Result.Done done = (Result.Done) result;
        done.headers().forEach(value -> exchange.response().addHeader("Set-Cookie", value));
        if (exchange.wantsJson()) {
            exchange.reply()
                    .text(
                            200,
                            Reply.JSON,
                            exchange.visit()
                                    .site()
                                    .banner()
                                    .answerJson(done.consent(), done.localStorage(), done.sessionStorage()));
        } else {
            exchange.reply().seeOther(ReturnPath.safe(form.returnTo().orElse(null), exchange.home()));
        }
    }

    private static void unrecorded(Exchange exchange, Result.Unrecorded result, Posting posting) throws IOException {
        result.headers().forEach(value -> exchange.response().addHeader("Set-Cookie", value));
        exchange.response().setHeader("Retry-After", result.isRefused() ? "60" : "30");
        if (result.isRefused()) {
            exchange.problem(TOO_MANY_REQUESTS, TOO_MANY, posting.language());
        } else {
            exchange.problem(503, UNRECORDED, posting.language());
        }
    }
}
