/**
 * Contracts that implementers run against their own code.
 */
@NullMarked
package io.consentgate.testkit;

import org.jspecify.annotations.NullMarked;
