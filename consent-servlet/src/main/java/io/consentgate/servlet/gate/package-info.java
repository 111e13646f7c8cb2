/**
 * One response on its way out: its headers and body pass the gate.
 *
 * <p>Start at {@link io.consentgate.servlet.gate.GatedResponse}.
 */
@NullMarked
package io.consentgate.servlet.gate;

import org.jspecify.annotations.NullMarked;
