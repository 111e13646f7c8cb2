/**
 * The ledger on a real database.
 */
@NullMarked
package io.consentgate.jdbc;

import org.jspecify.annotations.NullMarked;
