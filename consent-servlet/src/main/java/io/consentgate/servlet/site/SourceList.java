package io.consentgate.servlet.site;

import io.consentgate.Consent;
import io.consentgate.catalogue.UrlRule;
import io.consentgate.policy.Register;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A content security policy made from a visitor's consent (Content Security Policy Level 3, W3C): a second one beside the
 * site's own, which it can only tighten. It says whom a page may contact, and nothing about inline script. Immutable.
 */
final class SourceList {

    private static final String ANYBODY = " 'unsafe-inline' 'unsafe-eval' 'wasm-unsafe-eval' data: blob:";

    private final List<List<String>> vendors;
    private final String listed;
    private final String reports;

    /**
     * A list for one site.
     *
     * @param hosts those that the site lists
     * @param reports where browsers report to; a path of this site
     */
    SourceList(Register register, List<String> hosts, String reports) {
        this.vendors = register.entries().stream().map(SourceList::hosts).toList();
        this.listed = String.join(" ", hosts);
        this.reports = reports;
    }

    /** The policy for this consent. Takes time in proportion to the number of vendors. */
    String of(Consent consent) {
        Set<String> sources = new LinkedHashSet<>();
        for (int vendor = 0; vendor < vendors.size(); vendor++) {
            if (consent.runs(vendor)) {
                sources.addAll(vendors.get(vendor));
            }
        }
        String allowed = (String.join(" ", sources) + ' ' + listed).strip();
        return "default-src 'self'" + ANYBODY + (allowed.isEmpty() ? "" : ' ' + allowed) + "; report-uri " + reports;
    }

    private static List<String> hosts(Register.Entry entry) {
        List<String> hosts = new ArrayList<>();
        for (UrlRule rule : entry.vendor().footprint().urls()) {
            if (rule.enabled() && rule.match() != UrlRule.Match.ANY) {
                hosts.add(rule.host());
                if (rule.match() == UrlRule.Match.SUFFIX) {
                    hosts.add("*." + rule.host());
                }
            }
        }
        return hosts;
    }
}
