package io.consentgate.benchmarks;

import io.consentgate.catalogue.Catalogue;
import io.consentgate.catalogue.UrlRule.Use;
import io.consentgate.match.PageUrl;
import io.consentgate.match.VendorMatcher;
import io.consentgate.policy.Policy;
import io.consentgate.policy.Register;
import io.consentgate.rewriter.Judge;
import io.consentgate.rewriter.Load;
import io.consentgate.rewriter.WrittenMarkup;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A visitor who has agreed to nothing: every vendor that needs consent is held back. Decides as the filter does. */
final class RefuseAll implements Judge {

    static final Register REGISTER = Register.of(Policy.trial("bench"), Catalogue.shipped());

    private static final Vendors SHIPPED = new Vendors(REGISTER.entries());
    private static final PageUrl PAGE = PageUrl.of("https://www.bench.example/page.html");

    private final Vendors vendors;
    private final Scripts scripts;
    private final BitSet found = new BitSet();
    private final IntPredicate notesRefused = this::noteRefused;
    private PageUrl base = PAGE;

    RefuseAll(Vendors vendors, Scripts scripts) {
        this.vendors = vendors;
        this.scripts = scripts;
    }

    /** Refuses every vendor of the catalogue. */
    static RefuseAll ofAll(Scripts scripts) {
        return new RefuseAll(SHIPPED, scripts);
    }

    @Override
    public @Nullable String url(Load load, byte[] bytes, int from, int to) {
        int vendor = load == Load.NAVIGATION || load == Load.REFRESH
                ? vendors.matcher.navigation(bytes, from, to, base, vendors.refused)
                : vendors.matcher.url(bytes, from, to, base, use(load), vendors.refused);
        if (vendor == VendorMatcher.UNREADABLE) {
            return unreadable();
        }
        return vendor >= 0 && vendors.refused.test(vendor) ? vendors.ids[vendor] : null;
    }

    @Override
    public boolean readsCode() {
        return scripts.areRead();
    }

    @Override
    public @Nullable String script(byte[] bytes, int from, int to) {
        found.clear();
        scripts.ask(vendors.matcher, bytes, from, to, notesRefused);
        return found.isEmpty()
                ? null
                : found.stream()
                        .mapToObj(vendor -> vendors.ids[vendor])
                        .sorted()
                        .collect(Collectors.joining(" "));
    }

    @Override
    public String unreadable() {
        return "unreadable";
    }

    @Override
    public void base(byte[] bytes, int from, int to) {
        base = base.base(bytes, from, to);
    }

    private boolean noteRefused(int vendor) {
        if (vendors.refused.test(vendor)) {
            found.set(vendor);
        }
        return false;
    }

    private static Use use(Load load) {
        return switch (load) {
            case SCRIPT -> Use.SCRIPT;
            case FRAME -> Use.FRAME;
            case IMAGE -> Use.IMAGE;
            case STYLE -> Use.STYLE;
            case FONT -> Use.FONT;
            case MEDIA -> Use.MEDIA;
            case CONNECT -> Use.CONNECT;
            case OTHER, NAVIGATION, REFRESH -> Use.OTHER;
        };
    }

    /** Vendors, ready to be asked about by any number of documents. Immutable. */
    static final class Vendors {

        private final VendorMatcher matcher;
        private final IntPredicate refused;
        private final String[] ids;

        Vendors(List<Register.Entry> entries) {
            matcher = VendorMatcher.of(entries, WrittenMarkup::resolve);
            ids = entries.stream().map(entry -> entry.vendor().id()).toArray(String[]::new);
            boolean[] needConsent = new boolean[ids.length];
            entries.forEach(entry -> needConsent[entry.index()] = entry.vendor().needsConsent());
            refused = vendor -> needConsent[vendor];
        }
    }
}
