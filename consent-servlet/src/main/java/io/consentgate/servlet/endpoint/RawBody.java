package io.consentgate.servlet.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.LongSupplier;

/**
 * The bytes of a request's body. Where an earlier filter has taken the body as text, which forbids taking it as bytes, what
 * it has left is read as text.
 *
 * @param request whose body it is
 * @param nanoTime tells how long it takes
 */
record RawBody(HttpServletRequest request, LongSupplier nanoTime) {

    /** A body that comes in drops keeps a thread for this long, and once more the container's own limit for a silence. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    static RawBody of(HttpServletRequest request) {
        return new RawBody(request, System::nanoTime);
    }

    /** Whether the whole body has come, as far as the container tells without waiting for it. */
    boolean isHere() {
        try {
            long length = request.getContentLengthLong();
            return length >= 0 && request.getInputStream().available() >= length;
        } catch (IllegalStateException | IOException unknown) {
            return false;
        }
    }

    /**
     * The next bytes, so many at most where the body is taken as bytes; fewer where it ends. Empty where they have not come
     * within {@link #PATIENCE}, or never will.
     */
    Optional<byte[]> read(int most) {
        try {
            return bytes(most);
        } catch (IOException brokenOff) {
            return Optional.empty();
        }
    }

    private Optional<byte[]> bytes(int most) throws IOException {
        try {
            InputStream bytes = request.getInputStream();
            byte[] read = new byte[most];
            OptionalInt length = filled(most, from -> bytes.read(read, from, most - from));
            return length.isEmpty() ? Optional.empty() : Optional.of(Arrays.copyOf(read, length.getAsInt()));
        } catch (IllegalStateException takenAsText) {
            return text(most).map(text -> text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private Optional<String> text(int most) throws IOException {
        Reader text = request.getReader();
        char[] read = new char[most];
        OptionalInt length = filled(most, from -> text.read(read, from, most - from));
        return length.isEmpty() ? Optional.empty() : Optional.of(new String(read, 0, length.getAsInt()));
    }

    /** How much was read until the end or so much; empty where that takes too long. */
    private OptionalInt filled(int most, Piece next) throws IOException {
        long start = nanoTime.getAsLong();
        int length = 0;
        int count = next.read(length);
        while (count > 0) {
            length += count;
            if (nanoTime.getAsLong() - start > PATIENCE.toNanos()) {
                return OptionalInt.empty();
            }
            count = length == most ? 0 : next.read(length);
        }
        return OptionalInt.of(length);
    }

    /** Reads what is there of the next piece, to this place; waits for some of it. */
    @FunctionalInterface
    private interface Piece {
        int read(int from) throws IOException;
    }
}
