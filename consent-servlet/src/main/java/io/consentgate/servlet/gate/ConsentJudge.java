package io.consentgate.servlet.gate;

import io.consentgate.banner.Banner;
import io.consentgate.banner.Embed;
import io.consentgate.banner.View;
import io.consentgate.catalogue.UrlRule.Use;
import io.consentgate.match.MatchedRule;
import io.consentgate.match.NamedVendors;
import io.consentgate.match.PageUrl;
import io.consentgate.match.VendorMatcher;
import io.consentgate.policy.Policy;
import io.consentgate.policy.Register;
import io.consentgate.report.Finding.Sort;
import io.consentgate.rewriter.Judge;
import io.consentgate.rewriter.Load;
import io.consentgate.rewriter.Placeholder;
import io.consentgate.rewriter.WrittenMarkup;
import io.consentgate.servlet.pages.Notes;
import io.consentgate.servlet.site.Destination;
import io.consentgate.servlet.site.Explanation;
import io.consentgate.servlet.site.Visit;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Answers the rewriter's questions from one visitor's consent. A fault of ours in deciding blocks what was asked about and
 * never breaks the page.
 */
final class ConsentJudge implements Judge {

    /** The label of what is blocked for no vendor's sake. */
    static final String UNREADABLE = "unreadable";
    /** The label of a third party that nobody knows. */
    static final String UNKNOWN = "unknown-third-party";

    private final Visit visit;
    private final Notes notes;
    private final @Nullable Explanation explanation;
    private final VendorMatcher matcher;
    private final IntPredicate refused;
    private final IntPredicate notesRefused;
    private final BitSet found = new BitSet();
    private final boolean strictNavigation;
    private final boolean blockUnknown;
    private final Told told = new Told();

    ConsentJudge(Visit visit) {
        this(visit, visit.site().notes(), visit.explanation());
    }

    /** Tells what it meets. */
    ConsentJudge(Visit visit, Notes notes) {
        this(visit, notes, visit.explanation());
    }

    /** Notes why in the explanation, where there is one. */
    ConsentJudge(Visit visit, Optional<Explanation> explanation) {
        this(visit, visit.site().notes(), explanation);
    }

    private ConsentJudge(Visit visit, Notes notes, Optional<Explanation> explanation) {
        this.visit = visit;
        this.notes = notes;
        this.explanation = explanation.orElse(null);
        this.matcher = visit.site().matcher();
        this.refused = visit::refuses;
        this.notesRefused = this::noteRefused;
        Policy policy = visit.site().register().policy();
        this.strictNavigation = policy.strictNavigation();
        this.blockUnknown = policy.unknownThirdParties() == Policy.UnknownThirdParties.BLOCK;
    }

    @Override
    public @Nullable String url(Load load, byte[] bytes, int from, int to) {
        try {
            Load meant = load == Load.REFRESH ? refresh() : load;
            return meant == Load.NAVIGATION && !strictNavigation
                    ? navigation(bytes, from, to)
                    : answer(meant, matcher.url(bytes, from, to, base(), use(meant), refused), bytes, from, to);
        } catch (RuntimeException fault) {
            return fault(fault);
        }
    }

    /** A framed page is moved without its visitor's doing. */
    private Load refresh() {
        return visit.destination() == Destination.FRAME ? Load.FRAME : Load.NAVIGATION;
    }

    @Override
    public @Nullable String script(byte[] bytes, int from, int to) {
        try {
            found.clear();
            int vendor = matcher.script(bytes, from, to, notesRefused);
            if (found.isEmpty() && vendor >= 0) {
                explain(null, vendor, bytes, from, to);
                pass(vendor);
            }
            for (int each = found.nextSetBit(0); each >= 0; each = found.nextSetBit(each + 1)) {
                explain(null, each, bytes, from, to);
            }
            String labels = found.isEmpty() ? null : labels();
            return vendor == VendorMatcher.UNREADABLE ? withUnreadable(labels) : labels;
        } catch (RuntimeException fault) {
            return fault(fault);
        }
    }

    /** A yes to the vendors that were met in it does not start what could not be read. */
    private String withUnreadable(@Nullable String labels) {
        return labels == null ? unreadable() : labels + " " + unreadable();
    }

    @Override
    public @Nullable String component(byte[] bytes, int from, int to, Function<String, @Nullable String> attributes) {
        try {
            NamedVendors named = matcher.component(bytes, from, to, attributes);
            if (named == null) {
                return null;
            }
            return named.vendors().isEmpty()
                    ? unknown(named.by())
                    : component(new String(bytes, from, to - from, StandardCharsets.UTF_8), named);
        } catch (RuntimeException fault) {
            return fault(fault);
        }
    }

    private @Nullable String component(String element, NamedVendors named) {
        found.clear();
        for (int vendor : named.vendors()) {
            boolean isRefused = refused.test(vendor);
            if (explanation != null) {
                String id =
                        visit.site().register().entries().get(vendor).vendor().id();
                explanation.note("element", element, id, Optional.of(named.by()), !isRefused);
            }
            if (isRefused) {
                found.set(vendor);
            } else {
                pass(vendor);
            }
        }
        return found.isEmpty()
                ? null
                : found.stream().mapToObj(this::block).sorted().collect(Collectors.joining(" "));
    }

    /** Notes a refused vendor and asks for the next: a script that loads several waits for all of them. */
    private boolean noteRefused(int vendor) {
        if (refused.test(vendor)) {
            found.set(vendor);
        }
        return false;
    }

    private String labels() {
        int first = found.nextSetBit(0);
        return found.nextSetBit(first + 1) < 0
                ? blockScript(first)
                : found.stream().mapToObj(this::blockScript).sorted().collect(Collectors.joining(" "));
    }

    /** The page asks this nonce of styles and scripts. */
    void nonce(Optional<String> asked) {
        told.nonce = asked;
    }

    /** A policy in the page itself, where its headers name no nonce. */
    @Override
    public void policy(byte[] bytes, int from, int to) {
        if (told.nonce.isEmpty()) {
            told.nonce =
                    Optional.ofNullable(PolicyNonce.of(new String(bytes, from, to - from, StandardCharsets.UTF_8)));
        }
    }

    /** The nonce that the page asks of styles and scripts, as far as it has been read. */
    Optional<String> nonce() {
        return told.nonce;
    }

    /** The vendors of which scripts were held back so far. */
    List<Register.Entry> heldBack() {
        return told.heldBack.isEmpty()
                ? List.of()
                : told.heldBack.stream()
                        .mapToObj(visit.site().register().entries()::get)
                        .toList();
    }

    @Override
    public @Nullable Placeholder embed(String labels, byte[] bytes, int from, int to, boolean isSandboxed) {
        if (labels.contains(UNREADABLE)) {
            return null;
        }
        String url = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        Banner banner = visit.banner(onPageHost());
        View view = visit.view(told.language, told.nonce);
        return banner.embed(view, vendors(labels), url, isSandboxed)
                .map(embed -> placeholder(banner, view, embed))
                .orElse(null);
    }

    private List<Register.Entry> vendors(String labels) {
        List<Register.Entry> vendors = new ArrayList<>(1);
        for (String label : labels.split(" ", -1)) {
            visit.site().register().vendor(label).ifPresent(vendors::add);
        }
        return vendors;
    }

    private Placeholder placeholder(Banner banner, View view, Embed embed) {
        List<byte[]> style = told.hasPlaceholder ? List.of() : banner.frameStyle(view);
        told.hasPlaceholder = true;
        return new Placeholder(style, embed.document(), embed.title());
    }

    @Override
    public void code(byte[] bytes, int from, int to) {
        told.code(bytes, from, to);
    }

    /** What has been told so far. */
    Told told() {
        return told;
    }

    /** The code that attributes were left without, so far and so far as it is not too much. */
    Collection<String> code() {
        return told.code();
    }

    @Override
    public String unreadable() {
        told.sameForAll = false;
        notes.found(Sort.UNREADABLE, visit.path());
        return UNREADABLE;
    }

    @Override
    public boolean isOwn(byte[] bytes, int from, int to) {
        try {
            return matcher.isOwn(bytes, from, to, base());
        } catch (RuntimeException fault) {
            fault(fault);
            return false;
        }
    }

    @Override
    public void base(byte[] bytes, int from, int to) {
        told.base = base().base(bytes, from, to);
    }

    /** Where relative URLs start from. */
    private PageUrl base() {
        PageUrl said = told.base;
        return said == null ? visit.url() : said;
    }

    /** Visitors go where they like, but for measuring endpoints, which are no place to go. */
    private @Nullable String navigation(byte[] bytes, int from, int to) {
        int vendor = matcher.navigation(bytes, from, to, base(), refused);
        return vendor >= 0 ? judged(Load.NAVIGATION, vendor) : null;
    }

    @Override
    public void language(byte[] bytes, int from, int to) {
        told.language = Optional.of(new String(bytes, from, to - from, StandardCharsets.UTF_8));
    }

    /** The page's language, as far as it has been read. */
    Optional<String> language() {
        return told.language;
    }

    /** Whether nothing was held back so far, and any other visitor would have got the same answers. */
    boolean sameForAll() {
        return told.sameForAll;
    }

    /** Whether relative URLs stay on the page's host, as far as it has been read. */
    boolean onPageHost() {
        return told.base == null || told.base.onPageHost();
    }

    private @Nullable String answer(Load load, int vendor, byte[] bytes, int from, int to) {
        if (vendor >= 0) {
            explain(load, vendor, bytes, from, to);
            return judged(load, vendor);
        }
        return switch (vendor) {
            case VendorMatcher.OWN_SITE -> null;
            case VendorMatcher.UNKNOWN_THIRD_PARTY -> unknown(bytes, from, to);
            default -> unreadable();
        };
    }

    private @Nullable String judged(Load load, int vendor) {
        if (refused.test(vendor)) {
            return load == Load.SCRIPT ? blockScript(vendor) : block(vendor);
        }
        pass(vendor);
        return null;
    }

    private String blockScript(int vendor) {
        told.heldBack.set(vendor);
        return block(vendor);
    }

    private String block(int vendor) {
        told.sameForAll = false;
        notes.blocked(vendor);
        return visit.site().register().entries().get(vendor).vendor().id();
    }

    private void pass(int vendor) {
        told.sameForAll &= !visit.asks(vendor);
        notes.passed(vendor);
    }

    private @Nullable String unknown(byte[] bytes, int from, int to) {
        return unknown(visit.site().writtenHosts().hostOf(base(), bytes, from, to));
    }

    /** Takes its host, or what else names it. */
    private @Nullable String unknown(String name) {
        notes.found(Sort.UNKNOWN_THIRD_PARTY, name);
        if (explanation != null) {
            explanation.note("third party", name, UNKNOWN, Optional.empty(), !blockUnknown);
        }
        told.sameForAll &= !blockUnknown;
        return blockUnknown ? UNKNOWN : null;
    }

    /** Notes a decision where the site is being developed; no load stands for an inline script. */
    private void explain(@Nullable Load load, int vendor, byte[] bytes, int from, int to) {
        if (explanation != null) {
            Register.Entry entry = visit.site().register().entries().get(vendor);
            explanation.note(
                    load == null ? "inline script" : load.name().toLowerCase(Locale.ROOT),
                    new String(bytes, from, to - from, StandardCharsets.UTF_8),
                    entry.vendor().id(),
                    load == null
                            ? MatchedRule.script(entry, WrittenMarkup::resolve, bytes, from, to)
                            : MatchedRule.url(entry, bytes, from, to, base(), use(load)),
                    !visit.refuses(vendor));
        }
    }

    private String fault(RuntimeException fault) {
        told.sameForAll = false;
        notes.found(Sort.FAULT, fault.toString());
        return UNREADABLE;
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
}
