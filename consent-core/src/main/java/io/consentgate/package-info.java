/**
 * The gate and what it reads: purposes, one visitor's consent, and the question whether something may run now.
 *
 * <p>Start at {@link io.consentgate.ConsentGate}.
 */
@NullMarked
package io.consentgate;

import org.jspecify.annotations.NullMarked;
