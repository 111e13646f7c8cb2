package io.consentgate.servlet.gate;

import io.consentgate.servlet.site.Explanation;
import io.consentgate.servlet.site.Visit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/**
 * The pair that an application gets in place of the container's request and response.
 *
 * @param request what the application reads
 * @param response what it writes to
 */
public record Gate(HttpServletRequest request, GatedResponse response) {

    /**
     * Puts the gate around one exchange; while observing it changes nothing and reports.
     *
     * @param types reads what the application says that a body is
     * @param own who asks
     * @param page for whom the answer is made, if it is a whole page
     */
    public static Gate around(
            ContentTypes types,
            Visit own,
            Visit page,
            boolean observing,
            HttpServletRequest request,
            HttpServletResponse response) {
        HeaderGate headers = new HeaderGate(request, response, judge(own, page, observing, response));
        GatedResponse gated = new GatedResponse(
                response,
                page,
                headers,
                observing ? new Observation(page, response, headers, types) : body(types, own, page, response, headers),
                request.getMethod().equals("HEAD"));
        RequestHeaders seen = new RequestHeaders(page, observing);
        return new Gate(new GatedRequest(request, seen, gated), gated);
    }

    private static HeaderJudge judge(Visit own, Visit page, boolean observing, HttpServletResponse response) {
        Optional<Explanation> why = page.explanation().map(told -> new Explanation(page.consent()));
        HeaderJudge consent = new ConsentHeaders(page, own, why);
        if (observing) {
            return new ObservedHeaders(consent);
        }
        return why.isPresent() ? new ExplainedHeaders(consent, page, why.get(), response) : consent;
    }

    private static BodyDecision body(
            ContentTypes types, Visit own, Visit page, HttpServletResponse response, HeaderGate headers) {
        BodyDecision forOne = new BodyDecision(own, response, headers, types);
        return page.isAnybodys() ? new BodyDecision(page, response, headers, types, forOne) : forOne;
    }
}
