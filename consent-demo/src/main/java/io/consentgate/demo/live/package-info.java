/**
 * What the page that shows contacts as they happen reads.
 *
 * <p>Start at {@link io.consentgate.demo.live.StateServlet}.
 */
@NullMarked
package io.consentgate.demo.live;

import org.jspecify.annotations.NullMarked;
