/**
 * How ids look, and which known one an unknown one was meant to be. Not exported.
 *
 * <p>Start at {@link io.consentgate.naming.Names}.
 */
@NullMarked
package io.consentgate.naming;

import org.jspecify.annotations.NullMarked;
