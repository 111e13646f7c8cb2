package io.consentgate.benchmarks;

import io.consentgate.catalogue.Catalogue;
import io.consentgate.catalogue.UrlRule.Use;
import io.consentgate.match.PageUrl;
import io.consentgate.match.VendorMatcher;
import io.consentgate.policy.Policy;
import io.consentgate.policy.Register;
import io.consentgate.rewriter.Judge;
import io.consentgate.rewriter.Load;
import org.jspecify.annotations.Nullable;

/** A visitor who has agreed to nothing: every vendor of the catalogue that needs consent is held back. */
final class RefuseAll implements Judge {

    static final Register REGISTER = Register.of(Policy.trial("bench"), Catalogue.shipped());
    static final VendorMatcher MATCHER = VendorMatcher.of(REGISTER);
    private static final PageUrl PAGE = PageUrl.of("https://www.bench.example/page.html");
    private static final boolean[] REFUSED = refused();

    private final boolean readsScripts;
    private PageUrl base = PAGE;

    /** How many times something was held back. */
    int blocked;

    RefuseAll(boolean readsScripts) {
        this.readsScripts = readsScripts;
    }

    @Override
    public @Nullable String url(Load load, byte[] bytes, int from, int to) {
        int vendor = load == Load.NAVIGATION
                ? MATCHER.navigation(bytes, from, to, base, v -> REFUSED[v])
                : MATCHER.url(bytes, from, to, base, Use.OTHER, v -> REFUSED[v]);
        return vendor >= 0 && REFUSED[vendor] ? block(vendor) : null;
    }

    @Override
    public @Nullable String script(byte[] bytes, int from, int to) {
        int vendor = readsScripts ? MATCHER.script(bytes, from, to, v -> REFUSED[v]) : -1;
        return vendor >= 0 && REFUSED[vendor] ? block(vendor) : null;
    }

    @Override
    public String unreadable() {
        return "unreadable";
    }

    @Override
    public void base(byte[] bytes, int from, int to) {
        base = base.base(bytes, from, to);
    }

    private String block(int vendor) {
        blocked++;
        return REGISTER.entries().get(vendor).vendor().id();
    }

    private static boolean[] refused() {
        boolean[] refused = new boolean[REGISTER.entries().size()];
        REGISTER.entries()
                .forEach(entry -> refused[entry.index()] = entry.vendor().needsConsent());
        return refused;
    }
}
