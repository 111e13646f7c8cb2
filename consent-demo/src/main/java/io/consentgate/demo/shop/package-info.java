/**
 * A sign-in and a cart, as small as they can be, to see that a change of consent leaves them alone.
 *
 * <p>Start at {@link io.consentgate.demo.shop.AccountServlet}.
 */
@NullMarked
package io.consentgate.demo.shop;

import org.jspecify.annotations.NullMarked;
