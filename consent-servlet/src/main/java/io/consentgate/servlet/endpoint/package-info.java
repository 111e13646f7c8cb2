/**
 * What a visitor can read and do under {@code /consent}.
 *
 * <p>Start at {@link io.consentgate.servlet.endpoint.ConsentEndpoints}.
 */
@NullMarked
package io.consentgate.servlet.endpoint;

import org.jspecify.annotations.NullMarked;
