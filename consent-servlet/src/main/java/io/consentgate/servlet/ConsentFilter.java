package io.consentgate.servlet;

import io.consentgate.ConsentGate;
import io.consentgate.report.Findings;
import io.consentgate.servlet.gate.Gate;
import io.consentgate.servlet.gate.GatedResponse;
import io.consentgate.servlet.site.CannotConsent;
import io.consentgate.servlet.site.Visit;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The filter: nothing that a visitor has not agreed to leaves a page that goes through it.
 *
 * <p>Map it to {@code /*} with asynchronous support, for the dispatcher types REQUEST, ASYNC, ERROR and FORWARD, behind
 * filters that compress, so that it sees pages before they do. Declared in {@code web.xml} it is configured by init-params, in
 * code by {@link #builder()}; both by system properties and environment variables as well: see {@link Setting}. Safe for
 * use by many threads.
 */
public final class ConsentFilter implements Filter {

    /**
     * A request attribute. A filter of the site's own before this one sets it to {@code Boolean.TRUE} for requests of somebody
     * who cannot consent, such as a child: whatever was answered before does not hold, nothing is asked, no grant is taken.
     */
    public static final String CANNOT_CONSENT = CannotConsent.ATTRIBUTE;

    private final ConsentFilterBuilder builder;
    private @Nullable Deployment deployment;

    /** A filter with default settings, to be configured by its init-params. */
    public ConsentFilter() {
        this(builder());
    }

    ConsentFilter(ConsentFilterBuilder builder) {
        this.builder = builder;
    }

    /** Collects settings for a filter. */
    public static ConsentFilterBuilder builder() {
        return new ConsentFilterBuilder();
    }

    /**
     * Reads settings, policy and keys, and opens the ledger.
     *
     * @throws SettingException if a setting or the policy cannot be used; nothing is served then
     */
    @Override
    public void init(FilterConfig config) {
        deployment = Deployment.start(builder, config.getServletContext().getContextPath(), config::getInitParameter);
    }

    /** Closes the ledger, after what it has queued is written. */
    @Override
    public void destroy() {
        if (deployment != null) {
            deployment.close();
        }
    }

    /** Switches between enforcing, observing and doing nothing, from the next request on. */
    public void mode(Mode mode) {
        running().mode(mode);
    }

    /** One line for each setting: name, value and origin; secrets masked. */
    public String settings() {
        return running().settings();
    }

    /** How ledger and policy are now. */
    public Health health() {
        return running().health();
    }

    /** What the filter has found since it started. */
    public Findings findings() {
        return running().findings();
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request instanceof HttpServletRequest http
                && response instanceof HttpServletResponse answer
                && running().covers(http)) {
            gate(http, answer, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void gate(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<GatedResponse> outer = GatedResponse.within(response);
        if (outer.isPresent()) {
            again(outer.get(), request, response, chain);
            return;
        }
        Deployment running = running();
        Visit visit = running.visits().read(request);
        boolean observes = running.mode() == Mode.OBSERVE;
        if (running.endpoints().answers(visit, request, response)
                || (!observes && running.endpoints().statesGpc(visit, request, response))) {
            return;
        }
        Visit page = observes ? visit : visit.ofPage(request.getMethod());
        Gate gate = Gate.around(running.contentTypes(), visit, page, observes, request, response);
        pass(gate.response(), gate.request(), gate.response(), chain);
    }

    /** A forward, an asynchronous dispatch, or this filter a second time: the gate is there already. */
    private void again(GatedResponse gated, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getDispatcherType() == DispatcherType.FORWARD) {
            gated.restart();
        }
        if (request.getDispatcherType() == DispatcherType.ASYNC) {
            pass(gated, request, response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    @SuppressWarnings("try") // the scope acts by being open
    private void pass(GatedResponse gated, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try (ConsentGate.Scope scope = running().open(gated)) {
            chain.doFilter(request, response);
        }
        if (!request.isAsyncStarted()) {
            gated.finish();
        }
    }

    private Deployment running() {
        if (deployment == null) {
            throw new IllegalStateException("the container must call init before the filter can be used");
        }
        return deployment;
    }
}
