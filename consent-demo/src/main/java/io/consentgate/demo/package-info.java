/**
 * Five sites with their trackers, with and without the filter.
 */
@NullMarked
package io.consentgate.demo;

import org.jspecify.annotations.NullMarked;
