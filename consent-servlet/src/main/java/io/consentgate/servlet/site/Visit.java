package io.consentgate.servlet.site;

import io.consentgate.Consent;
import io.consentgate.banner.Banner;
import io.consentgate.banner.View;
import io.consentgate.choice.CookieHeader;
import io.consentgate.choice.CookiePlace;
import io.consentgate.choice.CookieResult;
import io.consentgate.choice.Signals;
import io.consentgate.match.PageUrl;
import io.consentgate.policy.Register;
import io.consentgate.report.Finding.Sort;
import io.consentgate.rewriter.Insertions;
import io.consentgate.withdrawal.CookieRequest;
import io.consentgate.withdrawal.WithdrawalPlan;
import io.consentgate.withdrawal.Withdrawals;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What one request tells, and what follows from it. One for each request that is gated; not thread-safe. */
public final class Visit {

    /** Servers refuse more than 8 KiB of headers in all, and cookies that go take half. */
    private static final int LONGEST_CONTENT_POLICY = 3 * 1024;

    /** In characters: so a key of what is remembered of pages takes little beside its page. */
    private static final int LONGEST_VARIANT = 1024;

    private static final String LINK_OF_THE_PAGE = "data-consent-open";

    private final Site site;
    private final RequestFacts facts;
    private final Clock clock;
    private final boolean isAsked;
    private final boolean isAnybodys;
    private final Optional<Explanation> explanation;

    /** Both are read where they are asked for: what is neither page nor style, nor asks the gate, asks for none. */
    private Consents.@Nullable Resolved resolved;

    private @Nullable PageUrl url;

    /**
     * A visit of somebody who may be asked, or who cannot consent.
     *
     * @param explains whether decisions are noted with their grounds
     */
    Visit(Site site, RequestFacts facts, Clock clock, boolean isAsked, boolean explains) {
        this(site, facts, clock, isAsked, explains, false);
    }

    private Visit(Site site, RequestFacts facts, Clock clock, boolean isAsked, boolean explains, boolean isAnybodys) {
        this.site = site;
        this.facts = facts;
        this.clock = clock;
        this.isAsked = isAsked;
        this.isAnybodys = isAnybodys;
        this.explanation = explains ? Optional.of(new Explanation(consent())) : Optional.empty();
    }

    /**
     * The visit for whom the answer is made, if it is a whole page: nobody in particular where the site makes one page for
     * everybody and the request is one that caches answer; else this one.
     */
    public Visit ofPage(String method) {
        return site.shares() && isAsked && isKept(method) && isPage()
                ? new Visit(site, new AnybodysFacts(facts), clock, true, false, true)
                : this;
    }

    private static boolean isKept(String method) {
        return method.equals("GET") || method.equals("HEAD");
    }

    private boolean isPage() {
        return switch (destination()) {
            case DOCUMENT, FRAME -> true;
            case UNKNOWN -> facts.expectsMarkup() && !facts.path().endsWith(".css");
            default -> false;
        };
    }

    /** Whether the answer is for everybody alike. */
    public boolean isAnybodys() {
        return isAnybodys;
    }

    /** The site as it was when the request came in. */
    public Site site() {
        return site;
    }

    /** What the visitor allows. */
    public Consent consent() {
        return resolved().consent();
    }

    private Consents.Resolved resolved() {
        Consents.Resolved known = resolved;
        if (known == null) {
            CookieHeader heard = isAsked ? facts.cookies() : CookieHeader.read(List.of());
            known = site.consents().resolve(heard, facts.place(), facts.signals(), clock);
            resolved = known;
        }
        return known;
    }

    /** Where decisions about this answer are noted with their grounds; empty unless the site is being developed. */
    public Optional<Explanation> explanation() {
        return explanation;
    }

    /** Names the visitors who get the same bytes as this one; lower-case hex digits. */
    public String consentClass() {
        String own = isAsked ? resolved().consentClass() : resolved().consentClass() + '0';
        return isAnybodys ? own + 'a' : own;
    }

    /** What was found of a consent cookie. */
    public CookieResult cookie() {
        return resolved().cookie();
    }

    /** All cookies of the request. */
    public CookieHeader cookies() {
        return facts.cookies();
    }

    /** Where the consent cookie lives. */
    public CookiePlace place() {
        return facts.place();
    }

    /** What the browser says on its own. */
    public Signals signals() {
        return facts.signals();
    }

    /** What the answer is for. */
    public Destination destination() {
        return facts.destination();
    }

    /** Whether the answer is likely to be markup or style, so that it must come whole and plain. */
    public boolean expectsMarkup() {
        return facts.expectsMarkup();
    }

    /** Where the page lies. */
    public PageUrl url() {
        PageUrl known = url;
        if (known == null) {
            known = PageUrl.of(facts.origin() + facts.rawPath());
            url = known;
        }
        return known;
    }

    /** The decoded path below the context path. */
    public String path() {
        return facts.path();
    }

    /** Whether this vendor may not run now, on this page. */
    public boolean refuses(int vendor) {
        return !consent().runs(vendor) && !site.register().entries().get(vendor).exemptOn(facts.path());
    }

    /** Whether visitors are asked about this vendor, so that it runs for some and not for others. */
    public boolean asks(int vendor) {
        return site.register().entries().get(vendor).standing() == Register.Standing.ASKED;
    }

    /** Whether a cookie of this name is refused vendors' alone. */
    public boolean hidesCookie(String name) {
        return site.owners().allOf(name, this::refuses);
    }

    /**
     * What goes from the browser now that these vendors have lost the visitor's consent.
     *
     * @param turn 0 for the answer to the withdrawal itself; see {@link Withdrawals#plan}
     */
    public WithdrawalPlan withdrawal(Collection<Register.Entry> lost, long turn) {
        CookieRequest request = new CookieRequest(
                facts.cookies().names(),
                facts.host(),
                facts.rawPath(),
                facts.place().secure());
        return site.withdrawals().plan(lost, request, turn);
    }

    /**
     * {@code Set-Cookie} values that expire what refused vendors have left and this request still brings; none where the
     * visitor has not answered.
     */
    public List<String> lingering() {
        if (!consent().decided() || facts.cookies().names().stream().noneMatch(this::hidesCookie)) {
            return List.of();
        }
        List<Register.Entry> refused = site.register().entries().stream()
                .filter(entry -> refuses(entry.index()))
                .toList();
        return withdrawal(refused, facts.turn()).setCookies();
    }

    /** Whether everybody gets the style sheet at this URL as it is, so long as it carries this validator. */
    public boolean plainSheet(String validator) {
        return site.plainSheets().seen(facts.origin() + facts.returnTo(), validator);
    }

    /** Notes that everybody gets the style sheet at this URL as it is, so long as it carries this validator. */
    public void notePlainSheet(String validator) {
        site.plainSheets().add(facts.origin() + facts.returnTo(), validator);
    }

    /**
     * Names all of this visit that a page depends on which is made for it; empty where nothing can, since the page tells what the
     * site was seen to use so far, or why it is as it is, or since the request is too long to be kept.
     */
    public Optional<PageVariant> variant() {
        if (explanation.isPresent() || site.register().policy().trial()) {
            return Optional.empty();
        }
        PageVariant variant = new PageVariant(
                consentClass(), facts.origin(), facts.returnTo(), facts.destination(), facts.acceptLanguage());
        return Optional.of(variant).filter(named -> named.length() <= LONGEST_VARIANT);
    }

    /**
     * The header that holds a page to this visitor's consent in the browser; empty where the site wants none, or the policy
     * would be longer than what servers take, which is reported.
     */
    public Optional<String> contentPolicyHeader() {
        String header = site.rules().header();
        if (header.isEmpty()) {
            return Optional.empty();
        }
        if (resolved().sources().length() > LONGEST_CONTENT_POLICY) {
            site.findings().found(Sort.TOO_LONG, "the content security policy of a visitor who allows much");
            return Optional.empty();
        }
        return Optional.of(header);
    }

    /** What goes into that header. */
    public String contentPolicy() {
        return resolved().sources();
    }

    /** How the banner looks to this visitor. */
    public View view(Optional<String> pageLanguage, Optional<String> nonce) {
        return new View(
                consent(),
                asked(),
                pageLanguage,
                facts.acceptLanguage(),
                facts.returnTo(),
                nonce,
                facts.signals().gpc());
    }

    /**
     * What goes into a whole page for this visitor.
     *
     * @param language asked for the page's language when the banner is reached
     * @param heldBack asked at the page's end for the vendors that are held back on it
     * @param code asked at the page's end for the code that attributes on it were left without
     * @param onPageHost asked whether relative URLs stay on the page's host when the place of something of ours is reached
     * @param nonce asked for the nonce that the page's own policy wants when such a place is reached
     */
    public Insertions insertions(
            Supplier<Optional<String>> language,
            Supplier<List<Register.Entry>> heldBack,
            Supplier<Collection<String>> code,
            BooleanSupplier onPageHost,
            Supplier<Optional<String>> nonce) {
        Supplier<Banner> here = () -> banner(onPageHost.getAsBoolean());
        return Insertions.late(
                resolved().htmlAttributes(),
                () -> here.get().headScript(view(Optional.empty(), nonce.get()), exempt()),
                () -> isAsked && consent().bannerDue()
                        ? here.get().firstLayer(view(language.get(), nonce.get()))
                        : List.of(),
                linked -> explained(
                        here.get(),
                        nonce.get(),
                        end(here.get(), view(language.get(), nonce.get()), heldBack.get(), code.get(), linked)),
                LINK_OF_THE_PAGE);
    }

    private static List<byte[]> end(
            Banner banner, View view, List<Register.Entry> heldBack, Collection<String> code, boolean linked) {
        List<byte[]> end = new ArrayList<>(banner.widgets(view, heldBack));
        end.addAll(banner.code(view, code));
        if (!linked) {
            end.addAll(banner.openLink(view));
        }
        return end;
    }

    private List<byte[]> explained(Banner banner, Optional<String> nonce, List<byte[]> end) {
        if (explanation.isEmpty()) {
            return end;
        }
        List<byte[]> all = new ArrayList<>(end);
        all.addAll(banner.explanation(
                view(Optional.empty(), nonce), explanation.get().forThePage()));
        return all;
    }

    /** The banner, with absolute URLs where the page's relative ones leave its host. */
    public Banner banner(boolean onPageHost) {
        return onPageHost ? site.banner() : site.banner().at(facts.origin());
    }

    private List<Register.Entry> exempt() {
        return site.exemptible().isEmpty()
                ? List.of()
                : site.exemptible().stream()
                        .filter(entry -> entry.exemptOn(facts.path()))
                        .toList();
    }

    private List<Register.Entry> asked() {
        return site.register().policy().trial()
                ? site.met().entries()
                : site.register().declared();
    }
}
