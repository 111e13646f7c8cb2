/**
 * What one site declares, read from a file, and the register that joins it with the catalogue.
 *
 * <p>Start at {@link io.consentgate.policy.Policy} and {@link io.consentgate.policy.Register}.
 */
@NullMarked
package io.consentgate.policy;

import org.jspecify.annotations.NullMarked;
