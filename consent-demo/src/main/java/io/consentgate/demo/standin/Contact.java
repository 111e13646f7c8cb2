package io.consentgate.demo.standin;

/**
 * One contact that a browser made, or tried to make, with a third party. Immutable.
 *
 * @param number its place in the log, from 1 without gaps
 * @param kind how far the contact went
 * @param host the third party's host, lower-case
 * @param path path of the URL; empty for a handshake
 * @param query query of the URL without the question mark; empty where there is none
 * @param destination what the browser wanted it for, as in {@code Sec-Fetch-Dest}; empty where it does not say
 * @param page host of the page that caused it; empty where the browser does not say
 */
public record Contact(long number, Kind kind, String host, String path, String query, String destination, String page) {

    /** How far a contact went. */
    public enum Kind {
        /** A TLS connection was set up. A request may or may not follow on it. */
        HANDSHAKE,
        /** A request arrived. */
        REQUEST,
        /** The page asked for it, and the demo's own content security policy held it back. */
        HELD_BACK
    }
}
