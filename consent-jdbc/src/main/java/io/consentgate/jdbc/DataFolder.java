package io.consentgate.jdbc;

import io.consentgate.ledger.LedgerUnavailableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder in which an embedded ledger keeps its files, held against others until it is closed. */
final class DataFolder implements AutoCloseable {
    private final Path path;
    private final FolderLock lock;

    private DataFolder(Path path, FolderLock lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Makes the folder if there is none, and takes it. The files are for the owner alone where the file system knows
     * owners.
     *
     * @throws LedgerUnavailableException if it cannot be written, or is in use
     */
    static DataFolder take(Path path) {
        try {
            Files.createDirectories(path, ownerOnly(path, "rwx------"));
            for (var name : new String[] {"ledger.lock", "ledger.db", "ledger.queue"}) {
                if (Files.notExists(path.resolve(name))) {
                    Files.createFile(path.resolve(name), ownerOnly(path, "rw-------"));
                }
            }
        } catch (IOException e) {
            throw unusable(path, e);
        }
        return new DataFolder(path, FolderLock.take(path.resolve("ledger.lock"), path));
    }

    static LedgerUnavailableException unusable(Path path, Exception cause) {
        return new LedgerUnavailableException(
                "The data folder " + path + " cannot be used: " + cause
                        + ". It must be a folder on a local disk that this process may write to.",
                cause);
    }

    private static FileAttribute<?>[] ownerOnly(Path path, String permissions) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
                }
                : new FileAttribute<?>[0];
    }

    Path database() {
        return path.resolve("ledger.db");
    }

    Path queue() {
        return path.resolve("ledger.queue");
    }

    @Override
    public void close() {
        lock.close();
    }
}
