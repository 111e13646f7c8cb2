package io.consentgate.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.consentgate.ledger.CanonicalEntry;
import io.consentgate.ledger.LedgerEntry.ShownText;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * A queued entry in the queue's file: length and CRC-32C of the rest, the sequence number, the length of the canonical
 * entry and its bytes, and the words shown in UTF-8.
 *
 * @param end the position in the file straight after the frame
 */
record QueueFrame(QueuedEntry queued, long end) {
    private static final int HEAD = 2 * Integer.BYTES;
    private static final int FIXED = Long.BYTES + Integer.BYTES;

    static byte[] bytes(QueuedEntry queued) {
        var entry = queued.entry();
        var words = entry.shown().map(ShownText::text).orElse("").getBytes(UTF_8);
        var length = FIXED + entry.bytes().length + words.length;
        var frame = ByteBuffer.allocate(HEAD + length)
                .putInt(length)
                .putInt(0)
                .putLong(queued.sequence())
                .putInt(entry.bytes().length)
                .put(entry.bytes())
                .put(words);
        return frame.putInt(Integer.BYTES, checksum(frame.slice(HEAD, length))).array();
    }

    /** The frame at a position; empty at the end of the file, and where it is torn or altered. */
    static Optional<QueueFrame> read(RandomAccessFile file, long position) throws IOException {
        var head = read(file, position, HEAD);
        var left = file.length() - position - HEAD;
        if (head.remaining() < HEAD || head.getInt(0) < FIXED || head.getInt(0) > left) {
            return Optional.empty();
        }
        var length = head.getInt(0);
        var rest = read(file, position + HEAD, length);
        if (rest.remaining() < length || checksum(rest.duplicate()) != head.getInt(Integer.BYTES)) {
            return Optional.empty();
        }
        return Optional.of(new QueueFrame(queued(rest), position + HEAD + length));
    }

    private static QueuedEntry queued(ByteBuffer rest) {
        var sequence = rest.getLong();
        var canonical = new byte[rest.getInt()];
        rest.get(canonical);
        var words = UTF_8.decode(rest).toString();
        return new QueuedEntry(sequence, EncodedEntry.of(CanonicalEntry.read(canonical, (hash, language) -> words)));
    }

    private static ByteBuffer read(RandomAccessFile file, long position, int length) throws IOException {
        var bytes = new byte[(int) Math.max(0, Math.min(length, file.length() - position))];
        file.seek(position);
        file.readFully(bytes);
        return ByteBuffer.wrap(bytes);
    }

    private static int checksum(ByteBuffer bytes) {
        var checksum = new CRC32C();
        checksum.update(bytes);
        return (int) checksum.getValue();
    }
}
