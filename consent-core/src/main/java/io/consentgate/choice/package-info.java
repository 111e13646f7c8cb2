/**
 * A visitor's answer: how it is asked for, decided, kept in a cookie and resolved into a consent.
 *
 * <p>Start at {@link io.consentgate.choice.ConsentResolver} and {@link io.consentgate.choice.ChoiceRules}.
 */
@NullMarked
package io.consentgate.choice;

import org.jspecify.annotations.NullMarked;
