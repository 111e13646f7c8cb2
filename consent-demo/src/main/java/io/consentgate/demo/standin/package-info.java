/**
 * One server that answers in the name of every third party, and remembers each contact.
 *
 * <p>Start at {@link io.consentgate.demo.standin.StandIn}.
 */
@NullMarked
package io.consentgate.demo.standin;

import org.jspecify.annotations.NullMarked;
