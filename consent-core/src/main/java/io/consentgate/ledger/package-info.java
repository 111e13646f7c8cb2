/**
 * Append-only, tamper-evident proof of choices.
 *
 * <p>Start at {@link io.consentgate.ledger.ConsentLedger}.
 */
@NullMarked
package io.consentgate.ledger;

import org.jspecify.annotations.NullMarked;
