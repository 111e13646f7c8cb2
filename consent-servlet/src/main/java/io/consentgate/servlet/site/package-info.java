/**
 * What is known before anything is answered: the site's compiled policy, and what one request tells.
 *
 * <p>Start at {@link io.consentgate.servlet.site.Site} and {@link io.consentgate.servlet.site.Visit}.
 */
@NullMarked
package io.consentgate.servlet.site;

import org.jspecify.annotations.NullMarked;
