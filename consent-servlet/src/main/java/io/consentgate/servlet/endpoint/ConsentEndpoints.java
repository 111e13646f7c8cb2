package io.consentgate.servlet.endpoint;

import io.consentgate.servlet.site.Explanation;
import io.consentgate.servlet.site.Visit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** Everything under the prefix. Safe for use by many threads. */
public final class ConsentEndpoints {

    /** Containers have some two hundred threads, and no visitor's answer should wait for another's. */
    private static final int PLACES = 64;

    private static final int PLACES_OF_ONE_NETWORK = 32;

    private final Crowd crowd = new Crowd(PLACES, PLACES_OF_ONE_NETWORK);
    private final String prefix;
    private final PageEndpoints pages;
    private final ChoiceEndpoint choices;
    private final RecordsEndpoint records;
    private final GpcStatement gpc = new GpcStatement();
    private final BrowserReports reports = new BrowserReports();
    private final ExplainEndpoint explain = new ExplainEndpoint();

    /**
     * The endpoints below a prefix.
     *
     * @param prefix below the context path, such as {@code /consent}
     * @param desk takes choices down
     */
    public ConsentEndpoints(String prefix, ChoiceDesk desk) {
        this.prefix = prefix;
        this.pages = new PageEndpoints();
        this.choices = new ChoiceEndpoint(desk);
        this.records = new RecordsEndpoint(desk);
    }

    /** Answers the request if it is for one of us, and says whether it was. */
    public boolean answers(Visit visit, HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = visit.path();
        if (!path.startsWith(prefix) || !(path.length() == prefix.length() || path.charAt(prefix.length()) == '/')) {
            return false;
        }
        Exchange exchange = Exchange.of(visit, request, response);
        crowd.admit(exchange, () -> answer(exchange, path.substring(prefix.length())));
        return true;
    }

    private void answer(Exchange exchange, String call) throws IOException {
        switch (call) {
            case "", "/" -> pages.home(exchange, prefix);
            case "/choice" -> choices.answer(exchange);
            case "/records" -> records.answer(exchange);
            case "/reports" -> reports.answer(exchange);
            case "/explain" -> explain(exchange, call);
            default -> pages.answer(exchange, call);
        }
    }

    /** There is no such call but while the site is developed. */
    private void explain(Exchange exchange, String call) throws IOException {
        Optional<Explanation> explanation = exchange.visit().explanation();
        if (explanation.isPresent() && exchange.reads()) {
            explain.answer(exchange, explanation.get());
        } else {
            pages.answer(exchange, call);
        }
    }

    /** Says that this site heeds the Global Privacy Control, where the request asks for that, and says whether it did. */
    public boolean statesGpc(Visit visit, HttpServletRequest request, HttpServletResponse response) throws IOException {
        boolean asked = visit.path().equals(GpcStatement.PATH)
                && request.getContextPath().isEmpty();
        if (asked) {
            gpc.answer(Exchange.of(visit, request, response));
        }
        return asked;
    }
}
