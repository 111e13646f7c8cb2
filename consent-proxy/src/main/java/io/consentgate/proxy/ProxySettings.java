package io.consentgate.proxy;

/**
 * Where the proxy listens and what lies behind it. Immutable.
 *
 * @param upstream what is served
 * @param host the address to listen on
 * @param port the port to listen on; 0 for any that is free
 * @param trustedProxies whose forwarded headers are believed
 * @param limits how long it waits, and how much it takes
 */
record ProxySettings(Upstream upstream, String host, int port, TrustedProxies trustedProxies, Limits limits) {}
