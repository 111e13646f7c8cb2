package io.consentgate.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.consentgate.ledger.LedgerProvider;
import io.consentgate.ledger.LedgerUnavailableException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ServiceLoader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteTest {
    private static final String SCHEMA = "SELECT group_concat(name) FROM sqlite_schema";

    private LedgerFolder folder;

    @BeforeEach
    void folder(@TempDir Path path) {
        folder = new LedgerFolder(path.resolve("made/for/it"));
    }

    @Test
    void everyStatement_isOneThatTheSchemaTakes(@TempDir Path path) throws Exception {
        try (var database = Sqlite.open(path.resolve("ledger.db"), Duration.ofSeconds(1));
                var connection = database.writer()) {
            assertThat(database.statements().all()).hasSizeGreaterThan(15);
            for (var statement : database.statements().all().values()) {
                connection.prepareStatement(statement).close();
            }
        }
    }

    @Test
    void commit_isSyncedAndDeletedContentOverwritten(@TempDir Path path) throws Exception {
        try (var database = Sqlite.open(path.resolve("ledger.db"), Duration.ofSeconds(1));
                var connection = database.writer();
                var statement = connection.createStatement()) {
            assertThat(statement.executeQuery("PRAGMA synchronous").getInt(1)).isEqualTo(2);
            assertThat(statement.executeQuery("PRAGMA secure_delete").getInt(1)).isEqualTo(1);
            assertThat(statement.executeQuery("PRAGMA journal_mode").getString(1))
                    .isEqualTo("wal");
        }
    }

    @Test
    void reader_cannotWrite(@TempDir Path path) throws Exception {
        try (var database = Sqlite.open(path.resolve("ledger.db"), Duration.ofSeconds(1));
                var connection = database.reader();
                var statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.executeUpdate("DELETE FROM link"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void provider_isFoundUnderItsName() {
        assertThat(ServiceLoader.load(LedgerProvider.class)).anySatisfy(provider -> {
            assertThat(provider.name()).isEqualTo("sqlite");
            assertThat(provider.durable()).isTrue();
        });
    }

    @Test
    void newFolder_isForTheOwnerAlone() throws Exception {
        folder.open().close();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())))
                .isEqualTo("rwx------");
        for (var file : new Path[] {folder.database(), folder.queue()}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .as(file.toString())
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void folderIsAFile_refusedNamingIt(@TempDir Path path) throws Exception {
        var file = Files.writeString(path.resolve("taken"), "");
        assertThatThrownBy(new LedgerFolder(file)::open)
                .isInstanceOf(LedgerUnavailableException.class)
                .hasMessageContaining(file.toString())
                .hasMessageContaining("local disk");
    }

    @Test
    void fileIsNoDatabase_refusedAndTheFolderIsFreeAgain() throws Exception {
        Files.createDirectories(folder.path());
        Files.writeString(folder.database(), "not a database ".repeat(500));
        assertThatThrownBy(folder::open)
                .isInstanceOf(LedgerUnavailableException.class)
                .hasMessageContaining(folder.path().toString());
        Files.delete(folder.database());
        folder.open().close();
    }

    @Test
    void schemaOfALaterVersion_refused() {
        folder.open().close();
        folder.tamper(
                "INSERT INTO schema_history VALUES (2, 1, 'V', '999', 'later', 'SUCCESS', '2026-11-25 12:00:00', 'x', 1)");
        assertThatThrownBy(folder::open)
                .isInstanceOf(LedgerUnavailableException.class)
                .hasMessageContaining(folder.path().toString())
                .hasMessageContaining("999");
    }

    @Test
    void openedAgain_changesNothingInTheSchema() throws Exception {
        folder.open().close();
        var before = folder.bytes(SCHEMA);
        folder.open().close();
        assertThat(folder.bytes(SCHEMA)).isEqualTo(before);
        assertThat(folder.number("SELECT count(*) FROM schema_history WHERE mversion = '1'"))
                .isEqualTo(1);
    }

    @Test
    void everyStatementOfTheMigrations_wasRun() throws Exception {
        folder.open().close();
        assertThat(new String(folder.bytes(SCHEMA), UTF_8).split(","))
                .contains("link", "visitor", "record", "record_of_visitor", "drop_notice", "shown_text", "queue_mark");
        assertThat(folder.number("SELECT count(*) FROM queue_mark")).isEqualTo(1);
    }

    @Test
    void siteHasMigrationsOfItsOwn_leftAlone() throws Exception {
        assertThat(SqliteTest.class.getResource("/dbinit/1.0__shop.sql")).isNotNull();
        folder.open().close();
        assertThat(new String(folder.bytes(SCHEMA), UTF_8).split(",")).doesNotContain("basket");
    }

    @Test
    void threadThatKnowsNoClasses_opensAllTheSame() {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(null);
        try {
            folder.open().close();
            assertThat(thread.getContextClassLoader()).isNull();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
