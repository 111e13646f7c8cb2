/**
 * The ledger on a real database.
 *
 * <p>Start at {@link io.consentgate.jdbc.JdbcLedger}.
 */
@NullMarked
package io.consentgate.jdbc;

import org.jspecify.annotations.NullMarked;
