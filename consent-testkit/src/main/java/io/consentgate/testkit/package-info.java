/**
 * Contracts that implementers run against their own code.
 *
 * <p>Start at {@link io.consentgate.testkit.LedgerContract}.
 */
@NullMarked
package io.consentgate.testkit;

import org.jspecify.annotations.NullMarked;
