/**
 * HTML and CSS bytes in, questions asked about what they would load, bytes out. Knows nothing of consent or vendors.
 *
 * <p>Start at {@link io.consentgate.rewriter.HtmlRewriter} and {@link io.consentgate.rewriter.Judge}.
 */
@NullMarked
package io.consentgate.rewriter;

import org.jspecify.annotations.NullMarked;
