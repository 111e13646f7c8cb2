/**
 * What every servlet container has to get right with the filter in it, as tests that a container's module inherits.
 *
 * <p>Start at {@link io.consentgate.matrix.Matrix}.
 */
@NullMarked
package io.consentgate.matrix;

import org.jspecify.annotations.NullMarked;
