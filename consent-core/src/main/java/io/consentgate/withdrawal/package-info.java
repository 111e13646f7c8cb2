/**
 * What goes when consent is taken back: cookies to expire and storage to clear.
 *
 * <p>Start at {@link io.consentgate.withdrawal.Withdrawals}.
 */
@NullMarked
package io.consentgate.withdrawal;

import org.jspecify.annotations.NullMarked;
