package io.consentgate.servlet.endpoint;

import io.consentgate.ledger.LedgerEntry;
import io.consentgate.ledger.LedgerJson;
import io.consentgate.ledger.LedgerUnavailableException;
import io.consentgate.servlet.endpoint.ChoiceDesk.Result;
import io.consentgate.servlet.site.Visit;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * {@code /consent/records}: the visitor's own records, known by the signed cookie alone, and their erasure: GDPR (EU)
 * 2016/679, art. 15 and 17. Whoever has none gets the same answer as whoever asks for somebody else's.
 */
final class RecordsEndpoint {

    private static final String UNAVAILABLE = "the records cannot be reached now; try again";

    private final ChoiceDesk desk;

    RecordsEndpoint(ChoiceDesk desk) {
        this.desk = desk;
    }

    void answer(Exchange exchange) throws IOException {
        if (exchange.reads()) {
            records(exchange);
        } else if (!exchange.posts() && !exchange.deletes()) {
            exchange.reply().methodNotAllowed("GET, HEAD, POST, DELETE");
        } else if (!SameOrigin.made(exchange.request())) {
            exchange.reply().problem(403, "only a page of this site may erase its visitor's records");
        } else if (exchange.deletes()) {
            erase(exchange);
        } else {
            posted(exchange, RequestBody.of(exchange.request()));
        }
    }

    private void posted(Exchange exchange, RequestBody body) throws IOException {
        if (body instanceof RequestBody.Form form
                && List.of("erase").equals(form.fields().get("action"))) {
            erase(exchange);
        } else if (body instanceof RequestBody.Unreadable unreadable) {
            exchange.after(unreadable).reply().problem(unreadable.status(), unreadable.why());
        } else {
            exchange.reply().problem(400, "action is missing or unknown; allowed: erase");
        }
    }

    private void records(Exchange exchange) throws IOException {
        try {
            List<LedgerEntry> own =
                    visitor(exchange).map(desk.ledger()::records).orElse(List.of());
            String json =
                    own.stream().map(entry -> LedgerJson.of(entry).toString()).collect(Collectors.joining(","));
            exchange.reply().text(200, Reply.JSON, "{\"records\":[" + json + "]}");
        } catch (LedgerUnavailableException e) {
            exchange.reply().problem(503, UNAVAILABLE);
        }
    }

    private void erase(Exchange exchange) throws IOException {
        Visit visit = exchange.visit();
        if (visit.site().register().policy().erasureOnRequest()) {
            visitor(exchange).ifPresent(desk.listener()::erasureRequested);
            taken(exchange, desk.refuseAll(visit, Network.of(exchange.request())), 202, "{\"erasure\":\"requested\"}");
            return;
        }
        try {
            int erased = visitor(exchange).map(desk.ledger()::erase).orElse(0);
            taken(exchange, desk.forget(visit), 200, "{\"erased\":" + erased + "}");
        } catch (LedgerUnavailableException e) {
            exchange.response().setHeader("Retry-After", "30");
            taken(
                    exchange,
                    desk.refuseAll(visit, Network.of(exchange.request())),
                    503,
                    "{\"error\":\"" + UNAVAILABLE + "\"}");
        }
    }

    private static void taken(Exchange exchange, Result result, int status, String json) throws IOException {
        if (result instanceof Result.Done done) {
            done.headers().forEach(value -> exchange.response().addHeader("Set-Cookie", value));
        }
        if (status == 200 && exchange.posts() && !exchange.wantsJson()) {
            exchange.reply().seeOther(exchange.home());
        } else {
            exchange.reply().text(status, Reply.JSON, json);
        }
    }

    private static Optional<String> visitor(Exchange exchange) {
        return exchange.visit().consent().visitorId();
    }
}
