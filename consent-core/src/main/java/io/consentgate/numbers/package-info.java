/**
 * The numbers that stand for purposes and vendors in consent cookies, and the room that they take there. Not exported.
 *
 * <p>Start at {@link io.consentgate.numbers.Numbers}.
 */
@NullMarked
package io.consentgate.numbers;

import org.jspecify.annotations.NullMarked;
