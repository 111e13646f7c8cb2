package io.consentgate.servlet.endpoint;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/**
 * The bytes of a request's body. Where an earlier filter has taken the body as text, which forbids taking it as bytes, what
 * it has left is read as text.
 *
 * @param request whose body it is
 */
record RawBody(HttpServletRequest request) {

    /** The next bytes, so many at most where the body is taken as bytes; fewer where it ends. */
    byte[] read(int most) throws IOException {
        try {
            return request.getInputStream().readNBytes(most);
        } catch (IllegalStateException takenAsText) {
            return text(request.getReader(), most).getBytes(StandardCharsets.UTF_8);
        }
    }

    private static String text(Reader reader, int most) throws IOException {
        char[] read = new char[most];
        int length = 0;
        int count = reader.read(read, 0, most);
        while (count > 0) {
            length += count;
            count = reader.read(read, length, most - length);
        }
        return new String(read, 0, length);
    }
}
