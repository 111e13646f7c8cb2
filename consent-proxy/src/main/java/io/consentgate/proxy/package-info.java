/**
 * The filter in front of any folder or any site: the command line, the server, and the two kinds of upstream.
 *
 * <p>Start at {@link io.consentgate.proxy.ProxyCommand}, then {@code ProxyServer}.
 */
@NullMarked
package io.consentgate.proxy;

import org.jspecify.annotations.NullMarked;
