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
import io.consentgate.rewriter.WrittenMarkup;
import io.consentgate.servlet.pages.Notes;
import io.consentgate.servlet.pages.PageMemory;
import io.consentgate.withdrawal.Withdrawals;
import java.util.List;

/**
 * One policy, compiled: everything that is the same for every visitor until the policy changes. Immutable but for what it
 * remembers of consents, of vendors met and of what pages have; safe to share.
 *
 * @param register policy and catalogue, joined
 * @param matcher knows vendors by URL and script
 * @param owners knows vendors by cookie name
 * @param withdrawals plans what goes from a browser
 * @param banner renders what visitors see
 * @param findings where findings are noted
 * @param met the vendors that a trial asks about
 * @param consents remembers what cookies mean
 * @param rules what the site wants of a content security policy made from consent
 * @param delivery how pages reach browsers
 * @param exemptible the vendors that the policy exempts somewhere
 * @param rewriters those that share memory
 * @param plainSheets the style sheets that everybody gets as they are
 * @param writtenHosts knows the hosts of URLs that pages often have
 * @param pages remembers those that come again as they are
 */
public record Site(
        Register register,
        VendorMatcher matcher,
        CookieOwners owners,
        Withdrawals withdrawals,
        Banner banner,
        Findings findings,
        MetVendors met,
        Consents consents,
        ContentRules rules,
        Delivery delivery,
        List<Register.Entry> exemptible,
        HtmlRewriters rewriters,
        PlainSheets plainSheets,
        WrittenHosts writtenHosts,
        PageMemory pages) {

    private static final int REWRITERS_FOR_EACH_PROCESSOR = 4;

    /**
     * Compiles a policy.
     *
     * @param cookies reads and writes this site's consent cookies
     * @param prefix context path and prefix of the endpoints
     * @param rules for the content security policy that is made from consent
     * @param delivery how pages reach browsers
     * @param pages a memory for pages under this policy alone
     */
    public static Site of(
            Policy policy,
            ConsentCookie cookies,
            String prefix,
            Findings findings,
            ContentRules rules,
            Delivery delivery,
            PageMemory pages) {
        Register register = Register.of(policy, Catalogue.shipped());
        CookieOwners owners = CookieOwners.of(register);
        Banner banner = Banner.of(register, prefix, delivery);
        MetVendors met = new MetVendors(register);
        SourceList sources = new SourceList(register, rules.hosts(), prefix + "/reports");
        return new Site(
                register,
                VendorMatcher.of(register, WrittenMarkup::resolve),
                owners,
                new Withdrawals(register, owners, Withdrawals.DEFAULT_BUDGET),
                banner,
                findings,
                met,
                new Consents(register, cookies, met, sources, banner),
                rules,
                delivery,
                exemptible(register),
                new HtmlRewriters(
                        REWRITERS_FOR_EACH_PROCESSOR * Runtime.getRuntime().availableProcessors()),
                new PlainSheets(),
                new WrittenHosts(),
                pages);
    }

    private static List<Register.Entry> exemptible(Register register) {
        return register.declared().stream()
                .filter(entry -> !entry.paths().isEmpty())
                .toList();
    }

    /** Takes what is noted as pages of the site are made. */
    public Notes notes() {
        return new SiteNotes(this);
    }

    /** Whether pages are made for everybody. */
    boolean shares() {
        return delivery == Delivery.SHARED;
    }
}
