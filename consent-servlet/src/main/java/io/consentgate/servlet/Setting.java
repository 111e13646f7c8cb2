package io.consentgate.servlet;

import java.util.Locale;

/**
 * What a deployment may set. Each setting has one name everywhere: {@code mode} is {@code ConsentFilter.builder().mode(…)},
 * the system property {@code consentgate.mode}, the environment variable {@code CONSENTGATE_MODE} and the filter's
 * init-param {@code mode}; the first of these that is present wins, then the default.
 */
public enum Setting {
    /** {@code enforce}, {@code observe} or {@code off}. */
    MODE("enforce", "enforce, observe or off"),
    /** The policy file; without one it is a trial, under which no consent is valid. */
    POLICY("", "the path of a policy file"),
    /** Where ledger and keys are kept. */
    DATA("", "the path of a folder that can be written"),
    /** {@code private} or {@code shared}: who may keep pages; see {@link CacheMode}. */
    CACHE("private", "private, or shared where content-security is not enforce"),
    /** Where the endpoints are, below the context path. */
    PREFIX("/consent", "a path of [a-z0-9/_-] that begins with / and does not end with one"),
    /** The ledger's name: {@code sqlite}, {@code memory}, or another that is on the class path. */
    LEDGER("", "the name of a ledger on the class path; memory must be asked for by name"),
    /** Signing keys as {@code id:base64url} of 32 bytes, separated by commas; the first signs. */
    KEYS("", "id:key pairs, each key 32 bytes in base64url, separated by commas"),
    /** A parent domain that shares the choice with its subdomains. */
    COOKIE_DOMAIN("", "a domain that this site is on, such as example.se"),
    /** Path prefixes that are not wrapped at all. */
    EXCLUDE("", "path prefixes that begin with /, separated by commas"),
    /** {@code off}, {@code report-only} or {@code enforce}: a content security policy made from each visitor's consent. */
    CONTENT_SECURITY("off", "off, report-only or enforce"),
    /** Hosts that pages may contact under that policy, beside the site's own and those that consent lets run. */
    CONTENT_HOSTS("", "host sources such as cdn.example or *.cdn.example, separated by commas"),
    /**
     * How many answers of one public network address are recorded within a minute; of one visitor it is 300. Beyond them grants
     * are answered by 429, and refusals and withdrawals hold without a record.
     */
    ANSWERS_PER_MINUTE("600", "a number from 1 to 9999999"),
    /**
     * How many MiB of memory pages may take that come again byte for byte, with what was made of them, so that it need not be made
     * again; 0 for none.
     */
    PAGE_MEMORY("16", "a number from 0 to 9999999"),
    /** Whether answers say why each thing on them runs or waits; for development alone. */
    EXPLAIN("false", "true or false"),
    /** Whether asking the gate about an unknown id throws. */
    STRICT("false", "true or false");

    private final String id = name().toLowerCase(Locale.ROOT).replace('_', '-');
    private final String defaultText;
    private final String allowed;

    Setting(String defaultText, String allowed) {
        this.defaultText = defaultText;
        this.allowed = allowed;
    }

    /** The name in builders, options and init-params, such as {@code cookie-domain}. */
    public String id() {
        return id;
    }

    /** The name as a system property, such as {@code consentgate.cookie-domain}. */
    public String property() {
        return "consentgate." + id;
    }

    /** The name in the environment, such as {@code CONSENTGATE_COOKIE_DOMAIN}. */
    public String variable() {
        return "CONSENTGATE_" + name();
    }

    /** What holds when nobody sets it; empty for none. */
    public String defaultText() {
        return defaultText;
    }

    /** The values that are taken, in words. */
    public String allowed() {
        return allowed;
    }

    /** Whether its value must not be shown. */
    boolean secret() {
        return this == KEYS;
    }
}
