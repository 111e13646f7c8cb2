package io.consentgate.benchmarks.filter;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What stands between a page and its visitor. */
enum Variant {
    NONE("no filter"),
    OURS("ConsentGate"),
    /** Where the page is the same each time: what those cost that nothing in is made for one visitor. */
    OURS_AGAIN("ConsentGate, the same page again"),
    /** With a memory for no page: what those cost that are never the same twice. */
    OURS_ANEW("ConsentGate, pages made anew"),
    JSOUP("buffer and jsoup"),
    SITEMESH("SiteMesh 3"),
    NGINX("nginx"),
    NGINX_SUB("nginx sub_filter");

    static final Set<Variant> OURS_ALL = Collections.unmodifiableSet(EnumSet.of(OURS, OURS_AGAIN, OURS_ANEW));

    final String label;

    Variant(String label) {
        this.label = label;
    }

    /** What it is measured against. */
    Variant bare() {
        return this == NGINX_SUB ? NGINX : NONE;
    }

    /** Whether a page differs each time in two places, as one does that a template makes. */
    boolean differs() {
        return this != OURS_AGAIN;
    }

    boolean isNginx() {
        return bare() == NGINX || this == NGINX;
    }
}
