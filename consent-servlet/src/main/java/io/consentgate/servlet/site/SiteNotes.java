package io.consentgate.servlet.site;

import io.consentgate.policy.Register;
import io.consentgate.report.Finding.Sort;
import io.consentgate.servlet.pages.Notes;

/** Notes what is met on a site: for its report, and for those whom a trial asks. */
record SiteNotes(Site site) implements Notes {

    @Override
    public void blocked(int vendor) {
        Register.Entry entry = meet(vendor);
        found(entry.declared() ? Sort.BLOCKED : Sort.UNDECLARED, entry.vendor().id());
    }

    /** Reported where the site does not declare it. */
    @Override
    public void passed(int vendor) {
        Register.Entry entry = meet(vendor);
        if (!entry.declared()) {
            found(Sort.RAN_UNDECLARED, entry.vendor().id());
        }
    }

    @Override
    public void found(Sort sort, String subject) {
        site.findings().found(sort, subject);
    }

    private Register.Entry meet(int vendor) {
        site.met().add(vendor);
        return site.register().entries().get(vendor);
    }
}
