/**
 * Checks in a browser that a banner does not steer its visitors.
 *
 * <p>Start at {@link io.consentgate.testkit.lint.BannerLint}.
 */
@NullMarked
package io.consentgate.testkit.lint;

import org.jspecify.annotations.NullMarked;
