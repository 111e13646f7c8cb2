/**
 * What a site's people get to know: findings, and what happened to whom is never said.
 *
 * <p>Start at {@link io.consentgate.report.Findings} and {@link io.consentgate.report.ConsentListener}.
 */
@NullMarked
package io.consentgate.report;

import org.jspecify.annotations.NullMarked;
