package io.consentgate.servlet.pages;

import io.consentgate.report.Finding.Sort;

/** Takes what is noted about a site as a page of it is made. */
public interface Notes {

    /** A vendor, by its index in the register, is held back on the page. */
    void blocked(int vendor);

    /** A vendor runs on the page. */
    void passed(int vendor);

    /** Something else was found. */
    void found(Sort sort, String subject);
}
