/**
 * The filter in a real container beside what else rewrites responses there.
 *
 * <p>Start at {@link io.consentgate.benchmarks.filter.FilterBenchmarks}.
 */
@NullMarked
package io.consentgate.benchmarks.filter;

import org.jspecify.annotations.NullMarked;
