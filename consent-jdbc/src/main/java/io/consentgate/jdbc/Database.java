package io.consentgate.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** The boundary between the ledger and one sort of database. Safe for use by many threads. */
interface Database extends AutoCloseable {

    Statements statements();

    /** A connection for the one writer, each commit durable. The caller closes it. */
    Connection writer() throws SQLException;

    /** A connection that sees one state of the data and cannot write. The caller closes it, and soon. */
    Connection reader() throws SQLException;

    /**
     * Rids the files of what was deleted. Called outside a transaction.
     *
     * @return whether all is gone; if not, the caller asks again later
     */
    Scrub scrub(Connection writer) throws SQLException;

    @Override
    void close();

    /** How far the files were rid of what was deleted. */
    enum Scrub {
        CLEAN,
        OWED
    }
}
