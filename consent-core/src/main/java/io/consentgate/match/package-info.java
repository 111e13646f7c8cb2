/**
 * Which vendor a URL, an inline script or a cookie name belongs to, read as a browser reads it.
 *
 * <p>Start at {@link io.consentgate.match.VendorMatcher} and {@link io.consentgate.match.PageUrl}.
 */
@NullMarked
package io.consentgate.match;

import org.jspecify.annotations.NullMarked;
