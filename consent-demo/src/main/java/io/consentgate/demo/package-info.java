/**
 * Five sites with their trackers, with and without the filter. Start at {@link io.consentgate.demo.DemoServer}.
 */
@NullMarked
package io.consentgate.demo;

import org.jspecify.annotations.NullMarked;
