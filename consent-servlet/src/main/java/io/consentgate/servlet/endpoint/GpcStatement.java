package io.consentgate.servlet.endpoint;

import io.consentgate.policy.Disclosures.Change;
import io.consentgate.policy.Policy;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * {@code GET /.well-known/gpc.json}: this site heeds the Global Privacy Control (W3C Working Draft, section "GPC Support
 * Resource"). It says nothing of the visitor who asks.
 */
final class GpcStatement {

    static final String PATH = "/.well-known/gpc.json";

    private static final String JSON = "{\"gpc\":true%s}";

    void answer(Exchange exchange) throws IOException {
        if (exchange.reads()) {
            exchange.reply()
                    .text(
                            200,
                            Reply.JSON,
                            json(exchange.visit().site().register().policy()));
        } else {
            exchange.reply().methodNotAllowed(Exchange.READ_ONLY);
        }
    }

    private static String json(Policy policy) {
        Optional<LocalDate> changed =
                policy.disclosures().changes().stream().map(Change::date).max(Comparator.naturalOrder());
        return JSON.formatted(
                changed.map(date -> ",\"lastUpdate\":\"" + date + '"').orElse(""));
    }
}
