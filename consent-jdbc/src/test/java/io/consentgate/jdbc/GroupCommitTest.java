package io.consentgate.jdbc;

import static io.consentgate.jdbc.LedgerFolder.NOW;
import static io.consentgate.testkit.LedgerEntries.visitor;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.consentgate.ledger.LedgerUnavailableException;
import io.consentgate.testkit.LedgerEntries;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroupCommitTest {
    private final LedgerEntries entries = new LedgerEntries();
    private final AtomicInteger commits = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger(Integer.MAX_VALUE);
    private final CountDownLatch busy = new CountDownLatch(1);
    private final CountDownLatch release = new CountDownLatch(1);
    private QueueFile queue;
    private CountingDatabase database;
    private GroupCommit writer;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        queue = QueueFile.open(folder.resolve("ledger.queue"));
        database = new CountingDatabase(Sqlite.open(folder.resolve("ledger.db"), Duration.ofSeconds(1)), commits, most);
        writer = new GroupCommit(
                database, new BodyCipher(new SecureRandom()), LedgerFolder.CLOCK, queue, Duration.ofMillis(5));
        writer.start();
    }

    @AfterEach
    void stop() throws Exception {
        release.countDown();
        writer.close();
        database.close();
        queue.close();
    }

    @Test
    void appendsThatWaitTogether_shareOneCommit() throws Exception {
        occupyWriter();
        var acknowledged = new ArrayList<CompletableFuture<Void>>();
        for (var i = 0; i < 1_000; i++) {
            acknowledged.add(writer.append(EncodedEntry.of(entries.given(visitor(i % 7), NOW))));
        }
        assertThat(acknowledged).noneMatch(CompletableFuture::isDone);
        commits.set(0);
        release.countDown();
        acknowledged.forEach(CompletableFuture::join);
        assertThat(commits).hasValueLessThanOrEqualTo(2); // the one that occupied the writer, and theirs
    }

    @Test
    void moreThanMayWait_refusedAtOnce() throws Exception {
        occupyWriter();
        var acknowledged = new ArrayList<CompletableFuture<Void>>();
        for (var i = 0; i < 8_193; i++) {
            acknowledged.add(writer.append(EncodedEntry.of(entries.refused(NOW))));
        }
        assertThatThrownBy(acknowledged.get(8_192)::join)
                .hasCauseInstanceOf(LedgerUnavailableException.class)
                .hasMessageContaining("8192 rows wait");
        writer.queue(EncodedEntry.of(entries.refused(NOW)));
        release.countDown();
        acknowledged.subList(0, 8_192).forEach(CompletableFuture::join);
        writer.close();
        assertThat(queue.isEmpty()).isTrue();
    }

    @Test
    void committedBeforeTheRestFails_isAcknowledged() throws Exception {
        occupyWriter();
        var acknowledged = writer.append(EncodedEntry.of(entries.given(visitor(1), NOW)));
        writer.queue(EncodedEntry.of(entries.refused(NOW)));
        commits.set(0);
        most.set(2);
        release.countDown();
        assertThat(acknowledged).succeedsWithin(Duration.ofSeconds(60));
        assertThat(commits).hasValue(2); // the one that occupied the writer, and theirs with the queue's
    }

    private void occupyWriter() throws Exception {
        writer.change(session -> {
            busy.countDown();
            try {
                release.await();
            } catch (InterruptedException e) {
                throw new SQLException(e);
            }
            return 0;
        });
        busy.await();
    }

    /** Counts what its writer commits, and lets it commit so often at most. */
    private record CountingDatabase(Database database, AtomicInteger commits, AtomicInteger most) implements Database {

        @Override
        public Statements statements() {
            return database.statements();
        }

        @Override
        public Connection writer() throws SQLException {
            var connection = database.writer();
            return (Connection) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                        if (method.getName().equals("setAutoCommit") && (boolean) arguments[0]) {
                            commit();
                        }
                        try {
                            return method.invoke(connection, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }

        private void commit() throws SQLException {
            if (commits.get() == most.get()) {
                throw new SQLException("the disk is full");
            }
            commits.incrementAndGet();
        }

        @Override
        public Connection reader() throws SQLException {
            return database.reader();
        }

        @Override
        public Scrub scrub(Connection writer) throws SQLException {
            return database.scrub(writer);
        }

        @Override
        public void close() {
            database.close();
        }
    }
}
