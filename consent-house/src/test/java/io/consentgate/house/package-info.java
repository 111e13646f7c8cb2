/** What holds for all modules together. Start at {@link io.consentgate.house.ArrowsTest}. */
@NullMarked
package io.consentgate.house;

import org.jspecify.annotations.NullMarked;
