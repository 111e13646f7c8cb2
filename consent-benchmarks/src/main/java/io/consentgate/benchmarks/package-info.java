/**
 * The same job done by us and by others, over any folder of pages.
 *
 * <p>Start at {@link io.consentgate.benchmarks.Benchmarks}.
 */
@NullMarked
package io.consentgate.benchmarks;

import org.jspecify.annotations.NullMarked;
