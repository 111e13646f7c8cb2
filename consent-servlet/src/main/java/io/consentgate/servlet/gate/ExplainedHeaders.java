package io.consentgate.servlet.gate;

import io.consentgate.match.MatchedRule;
import io.consentgate.policy.Register;
import io.consentgate.rewriter.Load;
import io.consentgate.servlet.site.Explanation;
import io.consentgate.servlet.site.Visit;
import jakarta.servlet.http.HttpServletResponse;

/** Asks, and tells of each answer in {@code Server-Timing}. */
record ExplainedHeaders(HeaderJudge asked, Visit visit, Explanation explanation, HttpServletResponse response)
        implements HeaderJudge {

    @Override
    public boolean cookie(String name) {
        boolean passes = asked.cookie(name);
        int owner = visit.site().owners().owner(name);
        if (owner >= 0) {
            Register.Entry vendor = visit.site().register().entries().get(owner);
            explanation.note("Set-Cookie", name, vendor.vendor().id(), MatchedRule.cookie(vendor, name), passes);
        }
        tell();
        return passes;
    }

    @Override
    public boolean url(Load load, String url) {
        boolean passes = asked.url(load, url);
        tell();
        return passes;
    }

    @Override
    public Way redirect(String url) {
        Way way = asked.redirect(url);
        tell();
        return way;
    }

    private void tell() {
        if (!response.isCommitted()) {
            explanation.takenAsTimings().forEach(timing -> response.addHeader("Server-Timing", timing));
        }
    }
}
