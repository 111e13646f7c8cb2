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

    /** Puts the gate around one exchange; while observing it changes nothing and reports. */
    public static Gate around(
            Visit visit, boolean observing, HttpServletRequest request, HttpServletResponse response) {
        Optional<Explanation> why = visit.explanation().map(page -> new Explanation(visit.consent()));
        HeaderJudge consent = new ConsentHeaders(visit, why);
        HeaderJudge judge = observing
                ? new ObservedHeaders(consent)
                : why.<HeaderJudge>map(told -> new ExplainedHeaders(consent, visit, told, response))
                        .orElse(consent);
        HeaderGate headers = new HeaderGate(response, judge, visit.destination().load());
        Documents documents = new Documents(visit);
        BodyTreatment treatment = observing
                ? new Observation(visit, response, headers, documents)
                : new BodyDecision(visit, response, headers, documents);
        GatedResponse gated = new GatedResponse(
                response,
                visit.consent(),
                headers,
                treatment,
                request.getMethod().equals("HEAD"));
        RequestHeaders seen = new RequestHeaders(
                visit.expectsMarkup() && !observing,
                new EntityTag(visit.consentClass()),
                name -> !observing && visit.hidesCookie(name),
                visit::plainSheet);
        return new Gate(new GatedRequest(request, seen, gated), gated);
    }
}
