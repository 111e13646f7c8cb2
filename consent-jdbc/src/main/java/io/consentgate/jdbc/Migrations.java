package io.consentgate.jdbc;

import io.consentgate.ledger.LedgerUnavailableException;
import io.ebean.migration.MigrationConfig;
import io.ebean.migration.MigrationRunner;
import io.ebean.migration.MigrationVersion;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Brings a schema up to date by the files of one resource folder, each run once, in the order of their versions. */
final class Migrations {
    private final String folder;
    private final Statements statements;
    private final MigrationVersion newest;

    /**
     * Migrations not yet run.
     *
     * @param folder where the files are, named {@code V1__words.sql}; on a line of its own a comment may say anything,
     *     after SQL it must hold no apostrophe
     * @param statements names {@code schema-version} the query for the version of the file that was run last
     * @param newest the version of the newest file
     */
    Migrations(String folder, Statements statements, String newest) {
        this.folder = folder;
        this.statements = statements;
        this.newest = MigrationVersion.parse(newest);
    }

    /**
     * Runs the files that have not been run, in one transaction.
     *
     * @throws LedgerUnavailableException if a later version has changed the schema
     * @throws RuntimeException if a file cannot be run, or was changed since it was
     */
    void run(DataSource source) throws SQLException {
        runAll(source.getConnection());
        try (var queries = new Queries(source.getConnection(), statements)) {
            var found = queries.first("schema-version", row -> row.getString(1)).orElse("0");
            if (MigrationVersion.parse(found).compareTo(newest) != 0) {
                throw new LedgerUnavailableException("The ledger "
                        + queries.connection().getMetaData().getURL() + " has a schema of version " + found
                        + ", and this version of ConsentGate reads " + newest
                        + ". Run the version that wrote it, or name another data folder.");
            }
        }
    }

    /** The runner finds the definition of its own table by the thread's class loader, which need not know it. */
    private void runAll(Connection closedByRunner) {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(MigrationRunner.class.getClassLoader());
        try {
            new MigrationRunner(config()).run(closedByRunner);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private MigrationConfig config() {
        var config = new MigrationConfig();
        config.setClassLoader(Migrations.class.getClassLoader());
        config.setMetaTable("schema_history");
        config.setMigrationPath(folder);
        config.setMigrationInitPath(folder + "/first"); // by default it would run what a site has in its folder dbinit
        return config;
    }
}
