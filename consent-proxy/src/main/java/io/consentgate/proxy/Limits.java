package io.consentgate.proxy;

import java.time.Duration;

/**
 * How long the proxy waits, and how much it takes. Immutable.
 *
 * @param drain how long requests under way may take once it is told to stop
 * @param idle how long a visitor's connection may say nothing
 * @param connect how long connecting to the site may take
 * @param silence how long the site may say nothing
 * @param connections how many connections to the site are open at once
 * @param waiting how many requests wait for one of them; more are answered by 502
 * @param headerBytes how long the head of a request or response may be
 */
record Limits(
        Duration drain,
        Duration idle,
        Duration connect,
        Duration silence,
        int connections,
        int waiting,
        int headerBytes) {

    /** What holds where nothing is said. */
    static final Limits DEFAULT = new LimitOptions().limits();
}
