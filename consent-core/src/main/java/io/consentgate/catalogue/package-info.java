/**
 * The vendors we ship, as data with a source for each fact.
 *
 * <p>Start at {@link io.consentgate.catalogue.Catalogue}.
 */
@NullMarked
package io.consentgate.catalogue;

import org.jspecify.annotations.NullMarked;
