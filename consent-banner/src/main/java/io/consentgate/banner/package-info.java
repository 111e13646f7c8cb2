/**
 * Pure rendering: a consent and a register in, HTML out.
 *
 * <p>Start at {@link io.consentgate.banner.Banner}.
 */
@NullMarked
package io.consentgate.banner;

import org.jspecify.annotations.NullMarked;
