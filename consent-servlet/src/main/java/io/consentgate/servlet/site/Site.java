package io.consentgate.servlet.site;

import io.consentgate.banner.Banner;
import io.consentgate.banner.Delivery;
import io.consentgate.catalogue.Catalogue;
import io.consentgate.choice.ConsentCookie;
import io.consentgate.match.CookieOwners;
import io.consentgate.match.VendorMatcher;
import io.consentgate.policy.Policy;
import io.consentgate.policy.Register;
import io.consentgate.report.Findings;
import io.consentgate.rewriter.HtmlRewriters;
import io.consentgate.withdrawal.Withdrawals;
import java.util.List;

/**
 * One policy, compiled: everything that is the same for every visitor until the policy changes. Immutable but for what it
 * remembers of consents and of vendors met; safe to share.
 */
public final class Site {

    private final Register register;
    private final VendorMatcher matcher;
    private final CookieOwners owners;
    private final Withdrawals withdrawals;
    private final Banner banner;
    private final Findings findings;
    private final Consents consents;
    private final MetVendors met;
    private final ContentRules rules;
    private final Delivery delivery;
    private final List<Register.Entry> exemptible;
    private final HtmlRewriters rewriters =
            new HtmlRewriters(4 * Runtime.getRuntime().availableProcessors());
    private final PlainSheets plainSheets = new PlainSheets();
    private final WrittenHosts writtenHosts = new WrittenHosts();

    private Site(
            Policy policy,
            ConsentCookie cookies,
            String prefix,
            Findings findings,
            ContentRules rules,
            Delivery delivery) {
        this.delivery = delivery;
        this.register = Register.of(policy, Catalogue.shipped());
        this.matcher = VendorMatcher.of(register);
        this.owners = CookieOwners.of(register);
        this.withdrawals = new Withdrawals(register, owners, Withdrawals.DEFAULT_BUDGET);
        this.banner = Banner.of(register, prefix, delivery);
        this.findings = findings;
        this.met = new MetVendors(register);
        this.rules = rules;
        SourceList sources = new SourceList(register, rules.hosts(), prefix + "/reports");
        this.consents = new Consents(register, cookies, met, sources, banner);
        this.exemptible = register.declared().stream()
                .filter(entry -> !entry.paths().isEmpty())
                .toList();
    }

    /**
     * Compiles a policy.
     *
     * @param cookies reads and writes this site's consent cookies
     * @param prefix context path and prefix of the endpoints
     * @param rules for the content security policy that is made from consent
     * @param delivery how pages reach browsers
     */
    public static Site of(
            Policy policy,
            ConsentCookie cookies,
            String prefix,
            Findings findings,
            ContentRules rules,
            Delivery delivery) {
        return new Site(policy, cookies, prefix, findings, rules, delivery);
    }

    /** Whether pages are made for everybody. */
    boolean shares() {
        return delivery == Delivery.SHARED;
    }

    /** Policy and catalogue, joined. */
    public Register register() {
        return register;
    }

    /** Knows vendors by URL and script. */
    public VendorMatcher matcher() {
        return matcher;
    }

    /** Knows vendors by cookie name. */
    public CookieOwners owners() {
        return owners;
    }

    /** Plans what goes from a browser. */
    public Withdrawals withdrawals() {
        return withdrawals;
    }

    /** Renders what visitors see. */
    public Banner banner() {
        return banner;
    }

    /** Where findings are noted. */
    public Findings findings() {
        return findings;
    }

    /** Rewriters that share memory. */
    public HtmlRewriters rewriters() {
        return rewriters;
    }

    /** The vendors that a trial asks about. */
    public MetVendors met() {
        return met;
    }

    /** Knows the hosts of URLs that pages often have. */
    public WrittenHosts writtenHosts() {
        return writtenHosts;
    }

    /** The vendors that the policy exempts somewhere. */
    List<Register.Entry> exemptible() {
        return exemptible;
    }

    /** The style sheets that everybody gets as they are. */
    PlainSheets plainSheets() {
        return plainSheets;
    }

    /** What the site wants of a content security policy made from consent. */
    ContentRules rules() {
        return rules;
    }

    Consents consents() {
        return consents;
    }
}
